package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.incident.IncidentStory.*;
import static org.incidenttimeline.core.incident.Wording.saying;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.incident.refusal.*;
import org.incidenttimeline.core.vocabulary.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An approved statement can be published at a set time, in the name of who set it. */
class SchedulesTest {

    private static final Instant AT = NOON.plus(Duration.ofHours(1));
    private static final Draft WORDS =
            saying("Nothing lost").claiming(CUSTOMER_DATA, NONE_TAKEN).draft();

    private final Played played = Played.declared();

    @Test
    void publishesWhenTheTimeHasCome() {
        schedule(WORDS);

        assertThat(due(APPROVER)).isEqualTo(new ScheduleNotDue(STATEMENT, AT));

        played.after(Duration.ofHours(1));
        assertThat(due(APPROVER)).isNull();
        assertThat(published()).hasSize(1);
        assertThat(due(APPROVER))
                .isEqualTo(new StatementNotReady(STATEMENT, StatementState.PUBLISHED));
    }

    @Test
    void failsWhenItIsMoreThanAQuarterOfAnHourLate() {
        schedule(WORDS);
        played.after(Duration.ofMinutes(75)).after(Duration.ofMillis(1));

        due(APPROVER);

        assertThat(failure()).isEqualTo(failed(ScheduleFailure.LATE, null));
    }

    @Test
    void failsWhenThePersonLostTheRole() {
        schedule(WORDS);
        played.after(Duration.ofHours(1));

        due(new Actor(APPROVER.id(), ActorKind.PERSON, Set.of(Role.ANALYST), "schedule"));

        assertThat(failure()).isEqualTo(failed(ScheduleFailure.ROLE_LOST, null));
    }

    @Test
    void failsInAnothersName() {
        schedule(WORDS);
        played.after(Duration.ofHours(1));

        due(OTHER_APPROVER);

        assertThat(failure()).isEqualTo(failed(ScheduleFailure.ROLE_LOST, null));
    }

    @Test
    void failsWhenPublishingIsRefusedByThen() {
        schedule(WORDS);
        played.after(Duration.ofHours(1))
                .finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, Certainty.CONFIRMED);

        due(APPROVER);

        assertThat(failure())
                .isEqualTo(failed(ScheduleFailure.REFUSED, "ClaimContradictsKnowledge"));
        assertThat(published()).isEmpty();
    }

    @Test
    void failsWhenTheIncidentIsResolvedByThen() {
        schedule(WORDS);
        played.accepted(
                new ResolveIncident(
                        INCIDENT, Outcome.RESOLVED, null, List.of(), List.of(), null),
                RESPONDER);
        played.after(Duration.ofHours(1));

        due(APPROVER);

        assertThat(failure()).isEqualTo(failed(ScheduleFailure.REFUSED, "IncidentIsResolved"));
    }

    @Test
    void leavesTheApprovalsStandingWhenItFails() {
        ContentHash hash = schedule(WORDS);
        played.after(Duration.ofHours(2));
        due(APPROVER);

        played.accepted(
                new PublishStatement(INCIDENT, STATEMENT, hash, PublicId.random()), APPROVER);

        assertThat(published()).hasSize(1);
    }

    @Test
    void canBeCalledOff() {
        ContentHash hash = schedule(WORDS);

        played.accepted(new CancelSchedule(INCIDENT, STATEMENT), APPROVER);

        played.after(Duration.ofHours(1));
        assertThat(due(APPROVER))
                .isEqualTo(new StatementNotReady(STATEMENT, StatementState.APPROVED));
        assertThat(setFor(played.now().plusSeconds(60), hash)).isNull();
    }

    @Test
    void isGoneWithARevision() {
        ContentHash hash = schedule(WORDS);

        played.accepted(
                new ReviseStatement(INCIDENT, STATEMENT, hash, saying("Other").draft()), AUTHOR);

        played.after(Duration.ofHours(1));
        assertThat(due(APPROVER))
                .isEqualTo(new StatementNotReady(STATEMENT, StatementState.DRAFTED));
    }

    @Test
    void isCancelledByACorrectionThatSaysOtherwise() {
        StatementId earlier = StatementId.random();
        played.publishes(earlier, saying("Earlier").draft());
        schedule(WORDS);

        played.publishes(
                CORRECTION,
                saying("Some taken")
                        .claiming(CUSTOMER_DATA, SOME_TAKEN)
                        .correcting(earlier)
                        .draft());

        assertThat(played.facts().getLast())
                .isEqualTo(
                        new ScheduleCancelled(
                                INCIDENT, STATEMENT, CORRECTION, APPROVER.id(), NOON));
    }

    @Test
    void cannotBeSetInThePast() {
        ContentHash hash = played.approves(STATEMENT, WORDS);

        assertThat(setFor(NOON, hash)).isEqualTo(new ScheduledInThePast(NOON, NOON));
    }

    @Test
    void cannotBeSetForAfterTheNextUpdateItPromises() {
        Draft promising = saying("More soon").nextBy(AT).draft();
        ContentHash hash = played.approves(STATEMENT, promising);

        assertThat(setFor(AT, hash)).isEqualTo(new NextUpdatePassed(AT, AT));
    }

    @Test
    void cannotBeSetByAMachine() {
        ContentHash hash = played.approves(STATEMENT, WORDS);

        assertThat(
                        played.given(
                                new ScheduleStatement(INCIDENT, STATEMENT, hash, AT), MACHINE))
                .isEqualTo(new PersonRequired());
    }

    @Test
    void cannotBeSetForAFormThatWasNotApproved() {
        ContentHash hash = played.drafts(STATEMENT, WORDS).contentHash();

        assertThat(setFor(AT, hash))
                .isEqualTo(new StatementNotReady(STATEMENT, StatementState.DRAFTED));
    }

    private ContentHash schedule(Draft draft) {
        ContentHash hash = played.approves(STATEMENT, draft);
        played.accepted(new ScheduleStatement(INCIDENT, STATEMENT, hash, AT), APPROVER);
        return hash;
    }

    private @Nullable Refusal setFor(Instant at, ContentHash hash) {
        return played.given(new ScheduleStatement(INCIDENT, STATEMENT, hash, at), APPROVER);
    }

    private @Nullable Refusal due(Actor by) {
        return played.given(new PublishScheduled(INCIDENT, STATEMENT, PublicId.random()), by);
    }

    private IncidentEvent failure() {
        return played.facts().getLast();
    }

    private ScheduleFailed failed(ScheduleFailure failure, @Nullable String refusal) {
        return new ScheduleFailed(
                INCIDENT,
                STATEMENT,
                contentHash(WORDS),
                AT,
                failure,
                refusal,
                played.now());
    }

    private List<IncidentEvent> published() {
        return played.facts().stream().filter(StatementPublished.class::isInstance).toList();
    }
}
