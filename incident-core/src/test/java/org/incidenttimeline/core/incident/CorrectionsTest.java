package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.incident.IncidentStory.*;
import static org.incidenttimeline.core.incident.Wording.saying;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.incident.refusal.*;
import org.incidenttimeline.core.vocabulary.*;
import org.junit.jupiter.api.Test;

/** Published words are never changed: they are corrected by later ones, or withdrawn. */
class CorrectionsTest {

    private static final StatementId THIRD = StatementId.random();
    private static final Draft FIRST = saying("First").draft();

    private final Played played = Played.declared().publishes(STATEMENT, FIRST);

    @Test
    void nameTheCorrectedStatementByItsPublicId() {
        played.publishes(CORRECTION, correcting(STATEMENT));

        PublicId first = ((StatementPublished) published().getFirst()).publicId();
        StatementPublished second = (StatementPublished) published().getLast();
        assertThat(second.words().corrects()).containsExactly(first);
        assertThat(played.facts())
                .contains(
                        new StatementCorrected(
                                INCIDENT,
                                STATEMENT,
                                first,
                                StatementAudience.CUSTOMERS,
                                CORRECTION,
                                second.publicId(),
                                NOON));
    }

    @Test
    void areRefusedForAStatementThatWasCorrectedNamingTheNewest() {
        played.publishes(CORRECTION, correcting(STATEMENT))
                .publishes(THIRD, correcting(CORRECTION));

        assertThat(played.triesToPublish(StatementId.random(), correcting(STATEMENT)))
                .isEqualTo(new StatementAlreadyCorrected(STATEMENT, THIRD));
    }

    @Test
    void areRefusedForAStatementThatWasNeverPublished() {
        played.drafts(THIRD, FIRST);

        assertThat(
                        played.given(
                                new DraftStatement(INCIDENT, CORRECTION, correcting(THIRD)),
                                AUTHOR))
                .isEqualTo(new CorrectedStatementNotPublished(THIRD, StatementState.DRAFTED));
    }

    @Test
    void areRefusedForAStatementThatWasWithdrawn() {
        played.withdraws(STATEMENT);

        assertThat(played.triesToPublish(CORRECTION, correcting(STATEMENT)))
                .isEqualTo(new CorrectedStatementNotPublished(STATEMENT, StatementState.WITHDRAWN));
    }

    @Test
    void cannotReachFromColleaguesToThePublic() {
        Draft inside =
                saying("Inside").to(StatementAudience.COLLEAGUES).correcting(STATEMENT).draft();

        assertThat(played.triesToPublish(CORRECTION, inside))
                .isEqualTo(new CorrectionCrossesAudiences(STATEMENT));
    }

    @Test
    void areAcceptedAfterTheIncidentIsResolved() {
        resolve();

        played.publishes(CORRECTION, correcting(STATEMENT)).withdraws(CORRECTION);

        assertThat(played.facts().getLast()).isInstanceOf(StatementWithdrawn.class);
    }

    @Test
    void aloneMayBeRejectedDiscardedOrTakenOffTheScheduleOnceTheIncidentIsResolved() {
        ContentHash hash = played.approves(THIRD, saying("Third").draft());
        Instant later = NOON.plus(Duration.ofHours(1));
        played.accepted(new ScheduleStatement(INCIDENT, THIRD, hash, later), APPROVER);
        StatementId submitted = StatementId.random();
        ContentHash form = played.drafts(submitted, saying("Fourth").draft()).contentHash();
        played.accepted(new SubmitStatement(INCIDENT, submitted, form), AUTHOR);
        ContentHash corrected = played.approves(CORRECTION, correcting(STATEMENT));
        played.accepted(new ScheduleStatement(INCIDENT, CORRECTION, corrected, later), APPROVER);
        resolve();

        for (IncidentCommand wish :
                List.of(
                        new CancelSchedule(INCIDENT, THIRD),
                        new DiscardStatement(INCIDENT, THIRD),
                        new RejectStatement(INCIDENT, submitted, "no"))) {
            assertThat(played.given(wish, APPROVER)).isEqualTo(new IncidentIsResolved(INCIDENT));
        }
        played.accepted(new CancelSchedule(INCIDENT, CORRECTION), APPROVER);
        played.accepted(new RejectStatement(INCIDENT, CORRECTION, "no"), APPROVER);
        played.accepted(new DiscardStatement(INCIDENT, CORRECTION), AUTHOR);
    }

    @Test
    void cannotPromiseANextUpdateOfAnIncidentThatIsResolved() {
        resolve();

        assertThat(
                        played.triesToPublish(
                                CORRECTION,
                                saying("Corrected")
                                        .correcting(STATEMENT)
                                        .nextBy(NOON.plus(Duration.ofHours(1)))
                                        .draft()))
                .isEqualTo(new IncidentIsResolved(INCIDENT));
    }

    @Test
    void doNotComeBackWhenTheCorrectionIsWithdrawn() {
        played.publishes(CORRECTION, correcting(STATEMENT)).withdraws(CORRECTION);

        assertThat(played.triesToPublish(THIRD, correcting(STATEMENT)))
                .isEqualTo(new StatementAlreadyCorrected(STATEMENT, CORRECTION));
    }

    @Test
    void endTheClaimsTheGuidanceAndThePromiseOfAWithdrawnStatement() {
        played.publishes(
                CORRECTION,
                saying("More")
                        .claiming(CUSTOMER_ACTION, NONE_NEEDED)
                        .promisingToTell(COMMITMENT, CUSTOMER_ACTION)
                        .advising(GUIDANCE)
                        .nextBy(NOON.plus(Duration.ofHours(2)))
                        .draft());
        int before = played.facts().size();

        played.withdraws(CORRECTION);

        assertThat(played.since(before))
                .extracting(it -> (Object) it.getClass())
                .containsExactly(
                        StatementWithdrawn.class,
                        ClaimEnded.class,
                        GuidanceRetired.class,
                        NextUpdateEnded.class);
    }

    @Test
    void bringBackToTheLedgerWhatReadersReadAgain() {
        played.publishes(CORRECTION, saying("None").claiming(CUSTOMER_DATA, NONE_TAKEN).draft())
                .publishes(THIRD, saying("Some").claiming(CUSTOMER_DATA, SOME_TAKEN).draft())
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, Certainty.CONFIRMED);
        int before = played.facts().size();

        played.withdraws(THIRD);

        assertThat(played.since(before))
                .containsSubsequence(
                        new ClaimMade(INCIDENT, CORRECTION, CUSTOMER_DATA, NONE_TAKEN, NOON),
                        new ClaimContradicted(
                                INCIDENT,
                                CORRECTION,
                                CUSTOMER_DATA,
                                NONE_TAKEN,
                                SOME_TAKEN,
                                FINDING,
                                NOON));
    }

    @Test
    void missAPromiseThatHadPassedWhenItsStatementIsWithdrawn() {
        Instant due = NOON.plus(Duration.ofHours(1));
        played.publishes(CORRECTION, saying("More soon").nextBy(due).draft())
                .after(Duration.ofHours(2))
                .withdraws(CORRECTION);

        assertThat(played.facts().getLast())
                .isEqualTo(
                        new NextUpdateEnded(
                                INCIDENT, CORRECTION, due, NextUpdateEnding.MISSED, played.now()));
    }

    @Test
    void cannotWithdrawTwice() {
        played.withdraws(STATEMENT);

        assertThat(played.given(new WithdrawStatement(INCIDENT, STATEMENT, "again"), APPROVER))
                .isEqualTo(new StatementNotReady(STATEMENT, StatementState.WITHDRAWN));
    }

    @Test
    void cannotBeWithdrawnByAMachine() {
        assertThat(played.given(new WithdrawStatement(INCIDENT, STATEMENT, "reason"), MACHINE))
                .isEqualTo(new PersonRequired());
    }

    private void resolve() {
        played.accepted(
                new ResolveIncident(INCIDENT, Outcome.RESOLVED, null, List.of(), List.of(), null),
                RESPONDER);
    }

    private static Draft correcting(StatementId statement) {
        return saying("Corrected").correcting(statement).draft();
    }

    private List<IncidentEvent> published() {
        return played.facts().stream().filter(StatementPublished.class::isInstance).toList();
    }
}
