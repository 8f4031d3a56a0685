package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.incident.IncidentStory.*;
import static org.incidenttimeline.core.incident.Wording.saying;
import static org.incidenttimeline.core.vocabulary.Certainty.CONFIRMED;
import static org.incidenttimeline.core.vocabulary.Certainty.SUSPECTED;

import java.util.List;
import org.incidenttimeline.core.incident.command.ResolveIncident;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.incident.refusal.*;
import org.incidenttimeline.core.vocabulary.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** "If this changes we will tell you" is remembered until it is kept. */
class CommitmentsTest {

    private static final Value RESET = new Value("PASSWORD_RESET_ADVISED");
    private static final Draft PROMISE =
            saying("No action needed")
                    .claiming(CUSTOMER_ACTION, NONE_NEEDED)
                    .promisingToTell(COMMITMENT, CUSTOMER_ACTION)
                    .draft();
    private static final Draft TOLD =
            saying("Reset your password")
                    .claiming(CUSTOMER_ACTION, RESET)
                    .correcting(STATEMENT)
                    .keeping(COMMITMENT)
                    .draft();

    private final Played played = Played.declared();

    @Test
    void fallsDueWhenWhatWeKnowOfItsSubjectChanges() {
        played.publishes(STATEMENT, PROMISE).finds(FINDING, CUSTOMER_ACTION, RESET, CONFIRMED);

        assertThat(played.facts().getLast())
                .isEqualTo(
                        new CommitmentFellDue(
                                INCIDENT,
                                COMMITMENT,
                                CUSTOMER_ACTION,
                                NONE_NEEDED,
                                RESET,
                                FINDING,
                                NOON));
    }

    @Test
    void doesNotFallDueOnASuspicion() {
        played.publishes(STATEMENT, PROMISE).finds(FINDING, CUSTOMER_ACTION, RESET, SUSPECTED);

        assertThat(due()).isEmpty();
    }

    @Test
    void doesNotFallDueWhenItsBaselineIsConfirmed() {
        played.publishes(STATEMENT, PROMISE)
                .finds(FINDING, CUSTOMER_ACTION, NONE_NEEDED, CONFIRMED);

        assertThat(due()).isEmpty();
    }

    @Test
    void fallsDueWhenItsChannelChanges() {
        played.publishes(
                        STATEMENT,
                        saying("Open").promisingToTell(COMMITMENT, Subject.of(STORES)).draft())
                .pauses(STORES);

        assertThat(played.facts().getLast())
                .isEqualTo(
                        new CommitmentFellDue(
                                INCIDENT,
                                COMMITMENT,
                                Subject.of(STORES),
                                new Value("OPERATING"),
                                new Value("PAUSED"),
                                null,
                                NOON));
    }

    @Test
    void standsAgainOnceAStatementKeepsIt() {
        played.publishes(STATEMENT, PROMISE)
                .finds(FINDING, CUSTOMER_ACTION, RESET, CONFIRMED)
                .publishes(CORRECTION, TOLD);

        assertThat(played.facts())
                .contains(new CommitmentKept(INCIDENT, COMMITMENT, CORRECTION, RESET, NOON));

        played.finds(FindingId.random(), CUSTOMER_ACTION, RESET, CONFIRMED);
        assertThat(due()).as("no new change").hasSize(1);

        played.finds(
                FindingId.random(), CUSTOMER_ACTION, new Value("CALL_YOUR_BANK"), CONFIRMED);
        assertThat(due()).as("a new change").hasSize(2);
    }

    @Test
    void cannotBeKeptBeforeItIsDue() {
        played.publishes(STATEMENT, PROMISE);

        assertThat(
                        played.triesToPublish(
                                CORRECTION, saying("Hello").keeping(COMMITMENT).draft()))
                .isEqualTo(new CommitmentNotDue(COMMITMENT));
    }

    @Test
    void cannotBeKeptByWordsToColleagues() {
        played.publishes(STATEMENT, PROMISE).finds(FINDING, CUSTOMER_ACTION, RESET, CONFIRMED);

        assertThat(
                        played.triesToPublish(
                                CORRECTION,
                                saying("Hello")
                                        .to(StatementAudience.COLLEAGUES)
                                        .keeping(COMMITMENT)
                                        .draft()))
                .isEqualTo(new CommitmentCrossesAudiences(COMMITMENT));
    }

    @Test
    void survivesACorrectionAndAWithdrawal() {
        played.publishes(STATEMENT, PROMISE)
                .publishes(CORRECTION, saying("A word").correcting(STATEMENT).draft())
                .withdraws(STATEMENT)
                .finds(FINDING, CUSTOMER_ACTION, RESET, CONFIRMED);

        assertThat(due()).hasSize(1);
    }

    @Test
    void keepsAnIncidentFromBeingResolvedInSilence() {
        played.publishes(STATEMENT, PROMISE).finds(FINDING, CUSTOMER_ACTION, RESET, CONFIRMED);

        assertThat(resolving(List.of()))
                .isEqualTo(new CommitmentsStillDue(List.of(COMMITMENT)));
        assertThat(resolving(List.of(COMMITMENT))).isNull();
    }

    @Test
    void cannotBeAcceptedAsDueWhenItIsNot() {
        played.publishes(STATEMENT, PROMISE);

        assertThat(resolving(List.of(COMMITMENT))).isEqualTo(new CommitmentNotDue(COMMITMENT));
    }

    private @Nullable Refusal resolving(List<CommitmentId> acceptDue) {
        return played.given(
                new ResolveIncident(
                        INCIDENT, Outcome.RESOLVED, null, List.of(), acceptDue, null),
                RESPONDER);
    }

    private List<IncidentEvent> due() {
        return played.facts().stream().filter(CommitmentFellDue.class::isInstance).toList();
    }
}
