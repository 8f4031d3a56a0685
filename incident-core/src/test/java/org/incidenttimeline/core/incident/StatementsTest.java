package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.listWithAnyOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.hamcrest.CoreMatchers.equalTo;
import static org.incidenttimeline.core.incident.IncidentStory.*;
import static org.incidenttimeline.core.incident.Wording.saying;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.incidenttimeline.core.incident.command.ApproveStatement;
import org.incidenttimeline.core.incident.command.DiscardStatement;
import org.incidenttimeline.core.incident.command.DraftStatement;
import org.incidenttimeline.core.incident.command.RejectStatement;
import org.incidenttimeline.core.incident.command.ReviseStatement;
import org.incidenttimeline.core.incident.command.SubmitStatement;
import org.incidenttimeline.core.incident.event.ClaimMade;
import org.incidenttimeline.core.incident.event.CommitmentMade;
import org.incidenttimeline.core.incident.event.GuidanceIssued;
import org.incidenttimeline.core.incident.event.NextUpdateEnded;
import org.incidenttimeline.core.incident.event.NextUpdatePromised;
import org.incidenttimeline.core.incident.event.StatementApproved;
import org.incidenttimeline.core.incident.event.StatementDiscarded;
import org.incidenttimeline.core.incident.event.StatementRejected;
import org.incidenttimeline.core.incident.event.StatementRevised;
import org.incidenttimeline.core.incident.event.StatementSubmitted;
import org.incidenttimeline.core.incident.refusal.AlreadyApproved;
import org.incidenttimeline.core.incident.refusal.ApproverWroteStatement;
import org.incidenttimeline.core.incident.refusal.CommitmentNotDue;
import org.incidenttimeline.core.incident.refusal.DefaultLanguageMissing;
import org.incidenttimeline.core.incident.refusal.GuidanceNamesInternalChannel;
import org.incidenttimeline.core.incident.refusal.HashStale;
import org.incidenttimeline.core.incident.refusal.LanguageNotOffered;
import org.incidenttimeline.core.incident.refusal.NextUpdatePassed;
import org.incidenttimeline.core.incident.refusal.PersonRequired;
import org.incidenttimeline.core.incident.refusal.StatementIdTaken;
import org.incidenttimeline.core.incident.refusal.StatementNotReady;
import org.incidenttimeline.core.incident.refusal.UnknownStatement;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.Guidance;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static final Draft FIRST = firstStatement();
    private static final Draft OTHER = plain("Something else", StatementAudience.CUSTOMERS);

    private static ApproveStatement approve(Draft draft) {
        return new ApproveStatement(INCIDENT, STATEMENT, contentHash(draft));
    }

    @Test
    void givesTheAuthorBothHashes() {
        atNoon().given(declared())
                .when(new DraftStatement(INCIDENT, STATEMENT, FIRST), AUTHOR.asMetaData())
                .expectResultMessagePayload(
                        new Drafted(
                                contentHash(FIRST), publicHash(FIRST), words(FIRST), List.of()));
    }

    @Test
    void warnsTheAuthorOfWhatPublishingWouldRefuse() {
        Draft late = promising(FIRST, NOON);

        atNoon().given(declared())
                .when(new DraftStatement(INCIDENT, STATEMENT, late), AUTHOR.asMetaData())
                .expectResultMessagePayload(
                        new Drafted(
                                contentHash(late),
                                publicHash(late),
                                words(late),
                                List.of(new NextUpdatePassed(NOON, NOON))));
    }

    @Test
    void refusesAStatementIdThatIsTaken() {
        atNoon().given(declared(), drafted(FIRST, AUTHOR))
                .when(new DraftStatement(INCIDENT, STATEMENT, FIRST), AUTHOR.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new StatementIdTaken(STATEMENT));
    }

    @Test
    void refusesWordsInALanguageThatIsNotConfigured() {
        LanguageTag french = new LanguageTag("fr");

        atNoon().given(declared())
                .when(
                        new DraftStatement(
                                INCIDENT,
                                STATEMENT,
                                inLanguages(
                                        Map.of(
                                                EN, new StatementText("Hello", "Words"),
                                                french, new StatementText("Salut", "Mots")))),
                        AUTHOR.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new LanguageNotOffered("texts", french));
    }

    @Test
    void refusesWordsWithoutTheDefaultLanguage() {
        atNoon().given(declared())
                .when(
                        new DraftStatement(
                                INCIDENT,
                                STATEMENT,
                                inLanguages(Map.of(CY, new StatementText("Helo", "Geiriau")))),
                        AUTHOR.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new DefaultLanguageMissing("texts", EN));
    }

    @Test
    void revisesOnlyWhatWasRead() {
        atNoon().given(declared(), drafted(FIRST, AUTHOR))
                .when(
                        new ReviseStatement(INCIDENT, STATEMENT, contentHash(OTHER), OTHER),
                        AUTHOR.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new HashStale(STATEMENT, contentHash(FIRST)));
        atNoon().given(declared(), drafted(FIRST, AUTHOR))
                .when(
                        new ReviseStatement(INCIDENT, STATEMENT, contentHash(FIRST), OTHER),
                        APPROVER.asMetaData())
                .expectEvents(revised(OTHER, APPROVER));
    }

    @Test
    void submitsOnlyWhatWasRead() {
        atNoon().given(declared(), drafted(FIRST, AUTHOR))
                .when(
                        new SubmitStatement(INCIDENT, STATEMENT, contentHash(OTHER)),
                        AUTHOR.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new HashStale(STATEMENT, contentHash(FIRST)));
        atNoon().given(declared(), drafted(FIRST, AUTHOR))
                .when(
                        new SubmitStatement(INCIDENT, STATEMENT, contentHash(FIRST)),
                        AUTHOR.asMetaData())
                .expectEvents(
                        new StatementSubmitted(
                                INCIDENT, STATEMENT, contentHash(FIRST), AUTHOR.id(), NOON));
    }

    @Test
    void approvesWithAnotherPairOfEyes() {
        atNoon().given(declared(), drafted(FIRST, AUTHOR), submitted(FIRST))
                .when(approve(FIRST), APPROVER.asMetaData())
                .expectEvents(
                        new StatementApproved(
                                INCIDENT, STATEMENT, contentHash(FIRST), APPROVER.id(), 1, NOON));
    }

    @Test
    void neverLetsAnAuthorApprove() {
        atNoon().given(declared(), drafted(FIRST, AUTHOR), submitted(FIRST))
                .when(approve(FIRST), AUTHOR.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new ApproverWroteStatement(STATEMENT));
    }

    @Test
    void neverLetsAnEarlierEditorApprove() {
        atNoon().given(
                        declared(),
                        drafted(OTHER, AUTHOR),
                        revised(FIRST, APPROVER),
                        revised(FIRST, AUTHOR),
                        submitted(FIRST))
                .when(approve(FIRST), APPROVER.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new ApproverWroteStatement(STATEMENT));
    }

    @Test
    void neverLetsAMachineApproveOrPublish() {
        atNoon().given(declared(), drafted(FIRST, AUTHOR), submitted(FIRST))
                .when(approve(FIRST), MACHINE.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new PersonRequired());
        atNoon().given(
                        declared(),
                        drafted(FIRST, AUTHOR),
                        submitted(FIRST),
                        approved(FIRST, APPROVER))
                .when(publish(FIRST), MACHINE.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new PersonRequired());
    }

    @Test
    void needsAsManyApproversAsTheSiteDemands() {
        StatementRules twoApprovals = new StatementRules(EN, Set.of(EN, CY), 2);
        Actor second = person("second", Role.COMMS_APPROVER);
        StatementApproved first =
                new StatementApproved(
                        INCIDENT, STATEMENT, contentHash(FIRST), APPROVER.id(), 2, BEGAN);

        at(NOON, twoApprovals)
                .given(declared(), drafted(FIRST, AUTHOR), submitted(FIRST), first)
                .when(publish(FIRST), APPROVER.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new StatementNotReady(STATEMENT, StatementState.SUBMITTED));
        at(NOON, twoApprovals)
                .given(declared(), drafted(FIRST, AUTHOR), submitted(FIRST), first)
                .when(approve(FIRST), APPROVER.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new AlreadyApproved(STATEMENT));
        at(NOON, twoApprovals)
                .given(
                        declared(),
                        drafted(FIRST, AUTHOR),
                        submitted(FIRST),
                        first,
                        new StatementApproved(
                                INCIDENT, STATEMENT, contentHash(FIRST), second.id(), 2, BEGAN))
                .when(publish(FIRST), APPROVER.asMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void losesItsApprovalByRevision() {
        atNoon().given(
                        declared(),
                        drafted(FIRST, AUTHOR),
                        submitted(FIRST),
                        approved(FIRST, APPROVER),
                        revised(FIRST, AUTHOR))
                .when(publish(FIRST), APPROVER.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new StatementNotReady(STATEMENT, StatementState.DRAFTED));
    }

    @Test
    void goesBackToItsAuthorsWhenRejected() {
        StatementRejected rejected =
                new StatementRejected(INCIDENT, STATEMENT, "too vague", APPROVER.id(), NOON);
        atNoon().given(declared(), drafted(FIRST, AUTHOR), submitted(FIRST))
                .when(new RejectStatement(INCIDENT, STATEMENT, "too vague"), APPROVER.asMetaData())
                .expectEvents(rejected);
        atNoon().given(
                        declared(),
                        drafted(FIRST, AUTHOR),
                        submitted(FIRST),
                        approved(FIRST, APPROVER),
                        rejected)
                .when(publish(FIRST), APPROVER.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new StatementNotReady(STATEMENT, StatementState.DRAFTED));
    }

    @Test
    void canBeDiscardedUntilPublished() {
        DiscardStatement discard = new DiscardStatement(INCIDENT, STATEMENT);
        atNoon().given(declared(), drafted(FIRST, AUTHOR))
                .when(discard, AUTHOR.asMetaData())
                .expectEvents(new StatementDiscarded(INCIDENT, STATEMENT, AUTHOR.id(), NOON));
        atNoon().given(declared(), drafted(FIRST, AUTHOR), published(FIRST))
                .when(discard, AUTHOR.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new StatementNotReady(STATEMENT, StatementState.PUBLISHED));
        atNoon().given(declared())
                .when(discard, AUTHOR.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new UnknownStatement(STATEMENT));
    }

    @Test
    void publishesWithEverythingItLeavesInForce() {
        atNoon().given(
                        declared(),
                        drafted(FIRST, AUTHOR),
                        submitted(FIRST),
                        approved(FIRST, APPROVER))
                .when(publish(FIRST), APPROVER.asMetaData())
                .expectEvents(
                        published(FIRST),
                        new ClaimMade(INCIDENT, STATEMENT, CUSTOMER_ACTION, NONE_NEEDED, NOON),
                        new CommitmentMade(
                                INCIDENT,
                                STATEMENT,
                                COMMITMENT,
                                FIRST.commitments().getFirst().words(),
                                CUSTOMER_ACTION,
                                NONE_NEEDED,
                                NOON),
                        new GuidanceIssued(
                                INCIDENT,
                                STATEMENT,
                                GUIDANCE,
                                StatementAudience.CUSTOMERS,
                                FIRST.guidance().getFirst().words(),
                                List.of(WEBSITE_ORDERS),
                                NOON),
                        new NextUpdatePromised(
                                INCIDENT, STATEMENT, Instant.parse("2025-04-25T15:00:00Z"), NOON));
    }

    @Test
    void publishesOnlyWhatWasApproved() {
        ContentHash other = contentHash(OTHER);
        atNoon().given(
                        declared(),
                        drafted(FIRST, AUTHOR),
                        submitted(FIRST),
                        approved(FIRST, APPROVER))
                .when(publish(OTHER), APPROVER.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new HashStale(STATEMENT, contentHash(FIRST)));
        Assertions.assertThat(other).isNotEqualTo(contentHash(FIRST));
    }

    @Test
    void publishesOnce() {
        atNoon().given(
                        declared(),
                        drafted(FIRST, AUTHOR),
                        submitted(FIRST),
                        approved(FIRST, APPROVER),
                        published(FIRST))
                .when(publish(FIRST), APPROVER.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(new StatementNotReady(STATEMENT, StatementState.PUBLISHED));
    }

    @Test
    void refusesToPublishAPromiseThatHasPassed() {
        Draft late = promising(FIRST, NOON);

        refusesToPublish(late, new NextUpdatePassed(NOON, NOON));
    }

    @Test
    void refusesToPublishGuidanceThatNamesAnInternalChannel() {
        Draft telling = guiding(List.of(SUPPLIER_PORTAL), StatementAudience.CUSTOMERS);

        refusesToPublish(telling, new GuidanceNamesInternalChannel(SUPPLIER_PORTAL));
    }

    @Test
    void tellsColleaguesAboutInternalChannels() {
        Draft telling = guiding(List.of(SUPPLIER_PORTAL), StatementAudience.COLLEAGUES);

        atNoon().given(
                        declared(),
                        drafted(telling, AUTHOR),
                        submitted(telling),
                        approved(telling, APPROVER))
                .when(publish(telling), APPROVER.asMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToKeepACommitmentThatIsNotDue() {
        Draft keeping = keeping(FIRST);

        refusesToPublish(keeping, new CommitmentNotDue(keeping.keeps().getFirst()));
    }

    @Test
    void keepsClearsOrMissesThePromisedNextUpdate() {
        endsThePromise(NOON, FIRST, NextUpdateEnding.KEPT);
        endsThePromise(NOON, OTHER, NextUpdateEnding.CLEARED);
        endsThePromise(NOON.minusMillis(1), FIRST, NextUpdateEnding.MISSED);
        endsThePromise(NOON.minusMillis(1), OTHER, NextUpdateEnding.MISSED);
    }

    private static void endsThePromise(Instant dueAt, Draft next, NextUpdateEnding ending) {
        atNoon().given(
                        declared(),
                        new NextUpdatePromised(INCIDENT, STATEMENT, dueAt, BEGAN),
                        drafted(next, AUTHOR),
                        submitted(next),
                        approved(next, APPROVER))
                .when(publish(next), APPROVER.asMetaData())
                .expectEventsMatching(
                        payloadsMatching(
                                listWithAnyOf(
                                        equalTo(
                                                new NextUpdateEnded(
                                                        INCIDENT, STATEMENT, dueAt, ending,
                                                        NOON)))));
    }

    @Test
    void takesWhatIsKnownAsTheBaselineOfACommitment() {
        Played played =
                Played.declared()
                        .finds(
                                FINDING,
                                CUSTOMER_ACTION,
                                new Value("WATCH_ACCOUNTS"),
                                Certainty.CONFIRMED)
                        .publishes(
                                STATEMENT,
                                saying("Hello")
                                        .promisingToTell(COMMITMENT, CUSTOMER_ACTION)
                                        .draft());

        assertThat(played.facts())
                .contains(
                        new CommitmentMade(
                                INCIDENT,
                                STATEMENT,
                                COMMITMENT,
                                Map.of(EN, "If that changes we will say so."),
                                CUSTOMER_ACTION,
                                new Value("WATCH_ACCOUNTS"),
                                NOON));
    }

    private static void refusesToPublish(Draft draft, Object refusal) {
        atNoon().given(
                        declared(),
                        drafted(draft, AUTHOR),
                        submitted(draft),
                        approved(draft, APPROVER))
                .when(publish(draft), APPROVER.asMetaData())
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }

    private static StatementRevised revised(Draft draft, Actor by) {
        return new StatementRevised(
                INCIDENT, STATEMENT, draft, publicHash(draft), contentHash(draft), by.id(), NOON);
    }

    private static Draft inLanguages(Map<LanguageTag, StatementText> texts) {
        return rewritten(OTHER, texts, OTHER.guidance(), List.of(), null, OTHER.audience());
    }

    private static Draft promising(Draft draft, Instant next) {
        return rewritten(draft, draft.texts(), draft.guidance(), List.of(), next, draft.audience());
    }

    private static Draft keeping(Draft draft) {
        return rewritten(
                draft,
                draft.texts(),
                draft.guidance(),
                List.of(COMMITMENT),
                draft.nextUpdateBy(),
                draft.audience());
    }

    private static Draft guiding(List<ChannelId> channels, StatementAudience audience) {
        return rewritten(
                OTHER,
                OTHER.texts(),
                List.of(new Guidance(GuidanceId.random(), Map.of(EN, "Call us."), channels)),
                List.of(),
                null,
                audience);
    }

    private static Draft rewritten(
            Draft draft,
            Map<LanguageTag, StatementText> texts,
            List<Guidance> guidance,
            List<CommitmentId> keeps,
            @Nullable Instant next,
            StatementAudience audience) {
        return new Draft(
                draft.publicTitle(),
                texts,
                draft.outlets(),
                audience,
                draft.claims(),
                draft.commitments(),
                guidance,
                draft.retiresGuidance(),
                keeps,
                draft.covers(),
                next,
                draft.corrects(),
                draft.reason());
    }
}
