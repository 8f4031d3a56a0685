package org.incidenttimeline.projections.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.projections.story.Plot.HASH;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgendaTest {

    private static final Instant NINE = Instant.parse("2025-04-22T09:00:00Z");
    private static final Instant TEN = Instant.parse("2025-04-22T10:00:00Z");
    private static final Instant NOON = Instant.parse("2025-04-22T12:00:00Z");

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story).declared();
    private final Plot other = new Plot(story).declared();
    private final StatementId statement = incident.drafted("Words");

    private void scheduled(Plot of, StatementId it, Instant at) {
        story.record(new StatementScheduled(of.id, it, HASH, at, "approver", story.now()));
    }

    private void failed() {
        story.record(
                new ScheduleFailed(
                        incident.id, statement, HASH, NINE, ScheduleFailure.LATE, null, NOON));
    }

    private List<StatementId> due(Instant now) {
        return story.moment().agenda().due(now).stream()
                .map(Agenda.Publication::statement)
                .toList();
    }

    private Agenda.Outstanding outstanding(Instant now) {
        return story.moment().agenda().outstanding(now);
    }

    @Test
    void letsCommitmentsAcceptedAsDueRestUntilTheIncidentIsReopened() {
        CommitmentId kept = CommitmentId.random();
        CommitmentId due = CommitmentId.random();
        for (CommitmentId it : List.of(kept, due)) {
            story.record(
                    new CommitmentFellDue(
                            incident.id,
                            it,
                            new Subject("customer-data"),
                            null,
                            new Value("SOME_TAKEN"),
                            null,
                            NINE));
        }
        story.record(
                new IncidentResolved(
                        incident.id, Outcome.RESOLVED, null, List.of(), List.of(kept, due), TEN));
        assertThat(outstanding(NOON).commitmentsDue()).isZero();

        story.record(new CommitmentKept(incident.id, kept, statement, null, TEN));
        story.record(new IncidentReopened(incident.id, "it is back", TEN));

        assertThat(outstanding(NOON).commitmentsDue()).isEqualTo(1);
    }

    @Test
    void countsAScheduleThatNobodyRanAsFailed() {
        scheduled(incident, statement, NINE);

        assertThat(outstanding(NINE.plusSeconds(14 * 60)).scheduleFailures()).isZero();
        assertThat(outstanding(NINE.plusSeconds(16 * 60)).scheduleFailures()).isEqualTo(1);
    }

    @Test
    void findsWhatIsDueInAllIncidentsTheEarliestFirst() {
        StatementId second = other.drafted("Other words");
        scheduled(incident, statement, TEN);
        scheduled(other, second, NINE);

        assertThat(due(NINE.minusMillis(1))).isEmpty();
        assertThat(due(NINE)).containsExactly(second);
        assertThat(due(NOON)).containsExactly(second, statement);
        assertThat(story.moment().agenda().due(NOON).getLast())
                .isEqualTo(new Agenda.Publication(incident.id, statement, TEN, "approver"));
    }

    static Stream<Function<StatementId, Function<IncidentId, IncidentEvent>>> endings() {
        return Stream.of(
                it -> of -> new ScheduleCancelled(of, it, null, "approver", NINE),
                it ->
                        of ->
                                new ScheduleFailed(
                                        of, it, HASH, NINE, ScheduleFailure.LATE, null, NINE),
                it ->
                        of ->
                                new StatementRevised(
                                        of, it, Plot.draft("Better"), HASH, HASH, "author", NINE),
                it -> of -> new StatementDiscarded(of, it, "author", NINE),
                it ->
                        of ->
                                new StatementPublished(
                                        of,
                                        it,
                                        PublicId.random(),
                                        Plot.words(StatementAudience.CUSTOMERS, "Words"),
                                        HASH,
                                        HASH,
                                        List.of(),
                                        false,
                                        "approver",
                                        NINE));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void forgetsATimeOnceTheStatementMovedOn(
            Function<StatementId, Function<IncidentId, IncidentEvent>> ending) {
        scheduled(incident, statement, NINE);

        story.record(ending.apply(statement).apply(incident.id));

        assertThat(due(NOON)).isEmpty();
    }

    @Test
    void takesTheLatestTimeOfAStatement() {
        scheduled(incident, statement, NINE);
        story.record(new ScheduleCancelled(incident.id, statement, null, "approver", NINE));
        scheduled(incident, statement, NOON);

        assertThat(due(TEN)).isEmpty();
        assertThat(due(NOON)).containsExactly(statement);
    }

    @Test
    void countsAPromisedUpdateOnceItsTimeHasPassed() {
        incident.promised(statement, "2025-04-22T09:00:00Z");

        assertThat(outstanding(NINE.minusMillis(1)).nextUpdatesOverdue()).isZero();
        assertThat(outstanding(NINE).nextUpdatesOverdue()).isOne();

        incident.updateEnded(statement, "2025-04-22T09:00:00Z", NextUpdateEnding.MISSED);

        assertThat(outstanding(NOON).nextUpdatesOverdue()).isZero();
    }

    @Test
    void countsAFailedScheduleUntilSomebodyDecidesAnew() {
        scheduled(incident, statement, NINE);
        failed();
        assertThat(outstanding(NOON).scheduleFailures()).isOne();

        scheduled(incident, statement, NOON);
        assertThat(outstanding(NOON).scheduleFailures()).isZero();

        failed();
        incident.published(statement, StatementAudience.CUSTOMERS, "Words");
        assertThat(outstanding(NOON).scheduleFailures()).isZero();
    }

    @Test
    void countsReviewsAndCommitmentsUntilTheyAreDone() {
        CommitmentId commitment = CommitmentId.random();
        story.record(new ReviewDemanded(incident.id, statement, "hurry", "approver", NINE));
        story.record(
                new CommitmentFellDue(
                        incident.id,
                        commitment,
                        new Subject("customer-data"),
                        null,
                        new Value("TAKEN"),
                        null,
                        NINE));
        assertThat(outstanding(NOON)).isEqualTo(new Agenda.Outstanding(0, 0, 1, 1));

        story.record(
                new UrgentPublicationReviewed(
                        incident.id, statement, ReviewVerdict.ACCEPTED, null, "reviewer", TEN));
        story.record(
                new CommitmentKept(incident.id, commitment, statement, new Value("TAKEN"), TEN));
        assertThat(outstanding(NOON)).isEqualTo(new Agenda.Outstanding(0, 0, 0, 0));
    }

    @Test
    void leavesACommitmentThatWasAcceptedAsDueWhenTheIncidentEnded() {
        CommitmentId commitment = CommitmentId.random();
        story.record(
                new CommitmentFellDue(
                        incident.id,
                        commitment,
                        new Subject("customer-data"),
                        null,
                        new Value("TAKEN"),
                        null,
                        NINE));
        story.record(
                new IncidentResolved(
                        incident.id, Outcome.RESOLVED, null, List.of(), List.of(commitment), TEN));

        assertThat(outstanding(NOON).commitmentsDue()).isZero();
    }
}
