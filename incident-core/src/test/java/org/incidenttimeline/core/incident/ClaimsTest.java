package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.incident.IncidentStory.*;
import static org.incidenttimeline.core.incident.Wording.saying;
import static org.incidenttimeline.core.vocabulary.Certainty.CONFIRMED;
import static org.incidenttimeline.core.vocabulary.Certainty.RULED_OUT;
import static org.incidenttimeline.core.vocabulary.Certainty.SUSPECTED;

import java.time.Duration;
import java.util.List;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.incident.refusal.*;
import org.incidenttimeline.core.vocabulary.*;
import org.junit.jupiter.api.Test;

/** What is found out is held against what was said. */
class ClaimsTest {

    private static final Subject STORES_OPEN = Subject.of(STORES);
    private static final Value OPERATING = new Value("OPERATING");
    private static final StatementId SECOND = StatementId.random();
    private static final FindingId OTHER_FINDING = FindingId.random();
    private static final Draft NOTHING_LOST =
            saying("Nothing lost").claiming(CUSTOMER_DATA, NONE_TAKEN).draft();
    private static final Draft OPEN =
            saying("Stores open").claiming(STORES_OPEN, OPERATING).draft();

    private final Played played = Played.declared();

    @Test
    void contradictsALiveClaimInTheTransactionOfTheFinding() {
        played.publishes(STATEMENT, NOTHING_LOST).after(Duration.ofHours(1));
        int before = played.facts().size();

        played.finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED);

        assertThat(played.since(before))
                .hasSize(2)
                .contains(
                        new ClaimContradicted(
                                INCIDENT,
                                STATEMENT,
                                CUSTOMER_DATA,
                                NONE_TAKEN,
                                SOME_TAKEN,
                                FINDING,
                                played.now()));
    }

    @Test
    void contradictsEveryStatementThatClaimedIt() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .publishes(SECOND, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED);

        assertThat(contradicted()).containsExactly(STATEMENT, SECOND);
    }

    @Test
    void doubtsAClaimWhenAnotherValueIsSuspected() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, SUSPECTED);

        assertThat(last())
                .isEqualTo(
                        new ClaimDoubted(
                                INCIDENT,
                                STATEMENT,
                                CUSTOMER_DATA,
                                NONE_TAKEN,
                                SOME_TAKEN,
                                FINDING,
                                NOON));
    }

    @Test
    void confirmsADoubtedClaimWhenTheDoubtIsRuledOut() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, SUSPECTED)
                .revises(FINDING, SOME_TAKEN, RULED_OUT);

        assertThat(last()).isEqualTo(confirmedBy(FINDING));
    }

    @Test
    void keepsTheDoubtUntilTheLastDoubtingValueIsRuledOut() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, SUSPECTED)
                .finds(OTHER_FINDING, CUSTOMER_DATA, new Value("ALL_TAKEN"), SUSPECTED)
                .revises(FINDING, SOME_TAKEN, RULED_OUT);

        assertThat(last()).isInstanceOf(FindingRevised.class);

        played.revises(OTHER_FINDING, new Value("ALL_TAKEN"), RULED_OUT);

        assertThat(last()).isEqualTo(confirmedBy(OTHER_FINDING));
    }

    @Test
    void namesTheDoubtThatIsLeftWhenTheLatestIsRuledOutByAnotherFinding() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, SUSPECTED)
                .finds(OTHER_FINDING, CUSTOMER_DATA, new Value("ALL_TAKEN"), SUSPECTED)
                .finds(FindingId.random(), CUSTOMER_DATA, new Value("ALL_TAKEN"), RULED_OUT);

        assertThat(((ClaimDoubted) last()).suspected()).isEqualTo(SOME_TAKEN);
        assertThat(((ClaimDoubted) last()).finding()).isEqualTo(FINDING);
    }

    @Test
    void doesNotTakeOtherDetailsOfAnOlderFindingForTheLatestWord() {
        played.finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED)
                .finds(OTHER_FINDING, CUSTOMER_DATA, NONE_TAKEN, CONFIRMED)
                .publishes(STATEMENT, NOTHING_LOST)
                .revises(FINDING, SOME_TAKEN, CONFIRMED);

        assertThat(contradicted()).isEmpty();
    }

    @Test
    void confirmsADoubtedClaimWhenTheClaimedValueIsConfirmed() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, SUSPECTED)
                .finds(OTHER_FINDING, CUSTOMER_DATA, NONE_TAKEN, CONFIRMED);

        assertThat(last()).isEqualTo(confirmedBy(OTHER_FINDING));
    }

    @Test
    void contradictsAClaimWhoseValueIsRuledOut() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, NONE_TAKEN, RULED_OUT);

        assertThat(last())
                .isEqualTo(
                        new ClaimContradicted(
                                INCIDENT,
                                STATEMENT,
                                CUSTOMER_DATA,
                                NONE_TAKEN,
                                null,
                                FINDING,
                                NOON));
    }

    @Test
    void letsWordsStandAgainWhenTheContradictionIsRevisedAway() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED)
                .revises(FINDING, SOME_TAKEN, SUSPECTED);

        assertThat(last()).isInstanceOf(ClaimDoubted.class);

        played.revises(FINDING, SOME_TAKEN, RULED_OUT);

        assertThat(last()).isEqualTo(confirmedBy(FINDING));
    }

    @Test
    void holdsClaimsOnAChannelAgainstItsState() {
        played.publishes(STATEMENT, OPEN).pauses(STORES);

        assertThat(last())
                .isEqualTo(
                        new ClaimContradicted(
                                INCIDENT,
                                STATEMENT,
                                STORES_OPEN,
                                OPERATING,
                                new Value("PAUSED"),
                                null,
                                NOON));

        played.restores(STORES);

        assertThat(last()).isInstanceOf(ClaimConfirmed.class);
    }

    @Test
    void givesTheConsequenceTheTimeOfItsCause() {
        played.publishes(STATEMENT, OPEN).after(Duration.ofHours(3));

        played.accepted(pause(STORES, NOON), RESPONDER);

        assertThat(last().occurredAt()).isEqualTo(NOON);
    }

    @Test
    void recordsNothingTwiceForALaterFindingThatChangesNothing() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED)
                .finds(OTHER_FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED);

        assertThat(contradicted()).containsExactly(STATEMENT);
    }

    @Test
    void saysSoWhenWhatContradictsAClaimIsAnotherValueNow() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED)
                .finds(OTHER_FINDING, CUSTOMER_DATA, new Value("ALL_TAKEN"), CONFIRMED);

        assertThat(((ClaimContradicted) last()).known()).isEqualTo(new Value("ALL_TAKEN"));
    }

    @Test
    void refusesToPublishAClaimThatContradictsWhatIsKnown() {
        played.finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED);

        assertThat(played.triesToPublish(STATEMENT, NOTHING_LOST))
                .isEqualTo(
                        new ClaimContradictsKnowledge(
                                CUSTOMER_DATA, NONE_TAKEN, SOME_TAKEN, FINDING));
    }

    @Test
    void warnsTheAuthorOfAClaimThatContradictsWhatIsKnown() {
        played.finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED);

        assertThat(played.drafts(STATEMENT, NOTHING_LOST).warnings())
                .containsExactly(
                        new ClaimContradictsKnowledge(
                                CUSTOMER_DATA, NONE_TAKEN, SOME_TAKEN, FINDING));
    }

    @Test
    void refusesAClaimThatAChannelIsInAnotherState() {
        played.pauses(STORES);

        assertThat(played.triesToPublish(STATEMENT, OPEN))
                .isEqualTo(
                        new ClaimContradictsKnowledge(
                                STORES_OPEN, OPERATING, new Value("PAUSED"), null));
    }

    @Test
    void marksAClaimAsDoubtedAtOnceWhenItIsPublishedInSpiteOfASuspicion() {
        played.finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, SUSPECTED)
                .publishes(STATEMENT, NOTHING_LOST);

        assertThat(last()).isInstanceOf(ClaimDoubted.class);
    }

    @Test
    void supersedesAStandingClaimByAnotherValueOnly() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .publishes(SECOND, NOTHING_LOST)
                .publishes(CORRECTION, saying("Some").claiming(CUSTOMER_DATA, SOME_TAKEN).draft());

        assertThat(ended())
                .containsExactly(
                        new ClaimEnded(
                                INCIDENT,
                                STATEMENT,
                                CUSTOMER_DATA,
                                NONE_TAKEN,
                                ClaimEnding.SUPERSEDED,
                                CORRECTION,
                                NOON),
                        new ClaimEnded(
                                INCIDENT,
                                SECOND,
                                CUSTOMER_DATA,
                                NONE_TAKEN,
                                ClaimEnding.SUPERSEDED,
                                CORRECTION,
                                NOON));
    }

    @Test
    void refusesToPassOverAContradictedClaimInSilence() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED);

        assertThat(
                        played.triesToPublish(
                                SECOND, saying("Some").claiming(CUSTOMER_DATA, SOME_TAKEN).draft()))
                .isEqualTo(new ContradictedClaimNotCorrected(CUSTOMER_DATA, STATEMENT));
    }

    @Test
    void leavesAClaimToCustomersLiveWhenOnlyThePressIsToldOtherwise() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .publishes(
                        SECOND,
                        saying("Some")
                                .to(StatementAudience.PRESS)
                                .claiming(CUSTOMER_DATA, SOME_TAKEN)
                                .draft())
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED);

        assertThat(contradicted()).containsExactly(STATEMENT);
    }

    @Test
    void namesTheFindingThatStillSaysSo() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED)
                .finds(OTHER_FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED)
                .revises(FINDING, new Value("ALL_TAKEN"), RULED_OUT);

        assertThat(((ClaimContradicted) last()).finding()).isEqualTo(OTHER_FINDING);
    }

    @Test
    void keepsWhatColleaguesAreToldApartFromWhatThePublicIsTold() {
        played.publishes(STATEMENT, NOTHING_LOST)
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, CONFIRMED)
                .publishes(
                        SECOND,
                        saying("Some")
                                .to(StatementAudience.COLLEAGUES)
                                .claiming(CUSTOMER_DATA, SOME_TAKEN)
                                .draft());

        assertThat(ended()).isEmpty();
    }

    @Test
    void endsEveryClaimOfACorrectedStatement() {
        played.publishes(
                        STATEMENT,
                        saying("All well")
                                .claiming(CUSTOMER_DATA, NONE_TAKEN)
                                .claiming(CUSTOMER_ACTION, NONE_NEEDED)
                                .draft())
                .publishes(SECOND, saying("A word").correcting(STATEMENT).draft());

        assertThat(ended())
                .extracting(ClaimEnded::subject, ClaimEnded::ending)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CUSTOMER_ACTION, ClaimEnding.CORRECTED),
                        org.assertj.core.groups.Tuple.tuple(CUSTOMER_DATA, ClaimEnding.CORRECTED));
    }

    @Test
    void refusesAClaimOnAChannelThatTheCatalogueDoesNotHave() {
        assertThat(
                        played.triesToPublish(
                                STATEMENT,
                                saying("Hello")
                                        .claiming(Subject.of(UNHEARD_OF), OPERATING)
                                        .draft()))
                .isEqualTo(new UnknownChannel(UNHEARD_OF));
    }

    private ClaimConfirmed confirmedBy(FindingId finding) {
        return new ClaimConfirmed(INCIDENT, STATEMENT, CUSTOMER_DATA, NONE_TAKEN, finding, NOON);
    }

    private IncidentEvent last() {
        return played.facts().getLast();
    }

    private List<StatementId> contradicted() {
        return played.facts().stream()
                .filter(ClaimContradicted.class::isInstance)
                .map(it -> ((ClaimContradicted) it).statement())
                .toList();
    }

    private List<ClaimEnded> ended() {
        return played.facts().stream()
                .filter(ClaimEnded.class::isInstance)
                .map(ClaimEnded.class::cast)
                .toList();
    }
}
