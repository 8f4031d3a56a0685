package org.incidenttimeline.projections.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.projections.story.Story.EN;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.incident.event.StatementDiscarded;
import org.incidenttimeline.core.incident.event.StatementRejected;
import org.incidenttimeline.core.incident.event.StatementRevised;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.ReviewVerdict;
import org.incidenttimeline.core.vocabulary.ScheduleFailure;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.story.Ledger;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;

/** Schedules, urgent publications, corrections and withdrawals as the impact view shows them. */
class StatementsOnTheirWayTest {

    private static final String EIGHT = "2025-04-22T08:00:00Z";
    private static final String NINE = "2025-04-22T09:00:00Z";

    private final Story story = new Story();
    private final Plot incident = new Plot(story).declared();
    private final Ledger ledger = new Ledger(story, incident);

    private ImpactView view() {
        return Objects.requireNonNull(story.moment().impactViews().find(incident.id, story.now()));
    }

    private StatementInProgress only() {
        assertThat(view().statements()).hasSize(1);
        return view().statements().getFirst();
    }

    private StatementId scheduled() {
        StatementId statement = incident.drafted("Unpublished words");
        incident.submitted(statement);
        incident.approved(statement);
        ledger.scheduled(statement, EIGHT);
        return statement;
    }

    private void revised(StatementId statement) {
        story.record(
                new StatementRevised(
                        incident.id,
                        statement,
                        Plot.draft("Other words"),
                        Plot.HASH,
                        Plot.HASH,
                        "author",
                        story.now()));
    }

    @Test
    void aScheduledStatementSaysForWhen() {
        scheduled();

        assertThat(only().state()).isEqualTo(StatementState.SCHEDULED);
        assertThat(only().at()).isEqualTo(EIGHT);
        assertThat(only().approvals()).isEqualTo(1);
    }

    @Test
    void aCancelledScheduleLeavesTheApprovalStanding() {
        StatementId statement = scheduled();
        story.at("2025-04-21T10:00:00Z");
        ledger.cancelled(statement);

        assertThat(only())
                .isEqualTo(
                        new StatementInProgress(
                                statement,
                                StatementState.APPROVED,
                                story.now(),
                                Instant.parse("2025-04-21T08:30:00Z"),
                                1,
                                null,
                                null));
    }

    @Test
    void aScheduleCancelledByARevisionDoesNotMakeTheDraftApproved() {
        StatementId statement = scheduled();
        revised(statement);
        ledger.cancelled(statement);

        assertThat(only().state()).isEqualTo(StatementState.DRAFTED);
        assertThat(only().at()).isNull();
        assertThat(only().approvals()).isZero();
    }

    @Test
    void aFailedScheduleStaysInSightUntilTheStatementMovesOn() {
        StatementId statement = scheduled();
        ledger.failed(statement, EIGHT);
        var failure =
                new StatementInProgress.Failure(
                        ScheduleFailure.REFUSED, "SecretRefusal", Instant.parse(EIGHT));

        assertThat(only().state()).isEqualTo(StatementState.APPROVED);
        assertThat(only().scheduleFailure()).isEqualTo(failure);

        story.record(new StatementRejected(incident.id, statement, "no", "approver", story.now()));

        assertThat(only().scheduleFailure()).isNull();
    }

    @Test
    void aNewScheduleReplacesTheFailedOne() {
        StatementId statement = scheduled();
        ledger.failed(statement, EIGHT);
        ledger.scheduled(statement, NINE);

        assertThat(only().at()).isEqualTo(NINE);
        assertThat(only().scheduleFailure()).isNull();
    }

    @Test
    void publishedAndDiscardedStatementsAreNoLongerOnTheirWay() {
        StatementId published = scheduled();
        StatementId discarded = scheduled();
        ledger.failed(published, EIGHT);
        ledger.told(published, StatementAudience.CUSTOMERS, "Orders are paused");
        story.record(new StatementDiscarded(incident.id, discarded, "author", story.now()));

        assertThat(view().statements()).isEmpty();
    }

    @Test
    void anUrgentPublicationIsOpenUntilSomebodyElseLookedAtIt() {
        StatementId statement = StatementId.random();
        PublicId shown = ledger.told(statement, StatementAudience.CUSTOMERS, "Reset your password");
        ledger.reviewDemanded(statement);

        assertThat(view().reviewsOpen())
                .containsExactly(
                        new UrgentReview(
                                statement,
                                shown,
                                Map.of(EN, "Reset your password"),
                                "secret hurry",
                                story.now(),
                                null,
                                null,
                                null));
        assertThat(view().reviewed()).isEmpty();

        ledger.reviewed(statement, ReviewVerdict.OBJECTED);

        assertThat(view().reviewsOpen()).isEmpty();
        assertThat(view().reviewed())
                .extracting(UrgentReview::verdict)
                .containsExactly(ReviewVerdict.OBJECTED);
    }

    @Test
    void listsWhatWasCorrectedAndWhatWasTakenBack() {
        StatementId first = StatementId.random();
        StatementId second = StatementId.random();
        PublicId shown = ledger.told(first, StatementAudience.CUSTOMERS, "Nothing was taken");
        PublicId again = ledger.told(second, StatementAudience.CUSTOMERS, "Some was taken");
        ledger.corrected(first, shown, second);
        ledger.withdrawn(second, again, StatementAudience.CUSTOMERS);

        assertThat(view().corrected().entries())
                .containsExactly(
                        new CorrectedStatement(
                                first,
                                shown,
                                Map.of(EN, "Nothing was taken"),
                                second,
                                story.now()));
        assertThat(view().withdrawn().entries())
                .containsExactly(
                        new WithdrawnStatement(
                                second,
                                again,
                                Map.of(EN, "Some was taken"),
                                "secret regret",
                                story.now()));
    }

    @Test
    void neverHoldsTheWordsOfADraft() {
        scheduled();

        assertThat(StoredJson.MAPPER.writeValueAsString(view()))
                .doesNotContain("Unpublished words", "secret body");
    }
}
