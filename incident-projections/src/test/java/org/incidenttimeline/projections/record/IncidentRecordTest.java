package org.incidenttimeline.projections.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;

import java.time.Instant;
import java.util.Objects;
import org.incidenttimeline.core.incident.event.StatementRevised;
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

class IncidentRecordTest {

    private static final String EIGHT = "2025-04-22T08:00:00Z";

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story).declared();

    private final Ledger ledger = new Ledger(story, incident);

    private RecordAnswer record() {
        return Objects.requireNonNull(story.moment().records().find(incident.id, null, 100));
    }

    @Test
    void listsEveryEventWithItsStoredNameNewestFirst() {
        incident.paused(WEBSITE_ORDERS);

        assertThat(record().entries())
                .extracting(RecordAnswer.Entry::type)
                .containsExactly("incident.channel-paused", "incident.declared");
        assertThat(record().entries().getFirst().details())
                .containsEntry("channel", "website-orders");
    }

    @Test
    void marksStruckEntriesWithTheReason() {
        incident.struck(incident.paused(WEBSITE_ORDERS).event());

        assertThat(record().entries().get(1).struck()).isEqualTo("secret mistake");
    }

    @Test
    void showsThePublicIdOnceTheIncidentIsPublic() {
        incident.published(StatementId.random(), StatementAudience.COLLEAGUES, "For us");

        assertThat(record().incident().publicId()).isNull();

        incident.told("Orders are paused");

        assertThat(record().incident().publicId()).isEqualTo(incident.publicId);
    }

    @Test
    void followsAStatementAndKeepsItsWordsApart() {
        StatementId statement = incident.drafted("Unpublished words");
        incident.submitted(statement);
        incident.approved(statement);

        assertThat(record().statements())
                .extracting(RecordAnswer.Statement::state)
                .containsExactly(StatementState.APPROVED);
        assertThat(StoredJson.MAPPER.writeValueAsString(record()))
                .doesNotContain("Unpublished words");
        assertThat(
                        Objects.requireNonNull(
                                        story.moment().records().statement(incident.id, statement))
                                .draft())
                .isEqualTo(Plot.draft("Unpublished words"));

        incident.published(statement, StatementAudience.CUSTOMERS, "Published words");

        assertThat(record().statements().getFirst().state()).isEqualTo(StatementState.PUBLISHED);
    }

    private RecordAnswer.Statement only() {
        assertThat(record().statements()).hasSize(1);
        return record().statements().getFirst();
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
    void aScheduledStatementSaysForWhenAndInWhoseName() {
        scheduled();

        assertThat(only().state()).isEqualTo(StatementState.SCHEDULED);
        assertThat(only().schedule())
                .isEqualTo(new RecordAnswer.Schedule(Instant.parse(EIGHT), "approver"));
        assertThat(only().approvals()).hasSize(1);
    }

    @Test
    void aCancelledScheduleLeavesTheApprovalsStanding() {
        ledger.cancelled(scheduled());

        assertThat(only().state()).isEqualTo(StatementState.APPROVED);
        assertThat(only().schedule()).isNull();
        assertThat(only().approvals()).hasSize(1);
    }

    @Test
    void aFailedScheduleIsToldUntilTheStatementMovesOn() {
        StatementId statement = scheduled();
        ledger.failed(statement, EIGHT);

        assertThat(only().state()).isEqualTo(StatementState.APPROVED);
        assertThat(only().approvals()).hasSize(1);
        assertThat(only().schedule()).isNull();
        assertThat(only().scheduleFailure())
                .isEqualTo(
                        new RecordAnswer.Failure(
                                ScheduleFailure.REFUSED, "SecretRefusal", Instant.parse(EIGHT)));

        incident.published(statement, StatementAudience.CUSTOMERS, "Published words");

        assertThat(only().scheduleFailure()).isNull();
    }

    @Test
    void aRevisionEndsScheduleAndApprovalsWhateverIsSaidOfTheScheduleLater() {
        StatementId statement = scheduled();
        revised(statement);
        ledger.cancelled(statement);
        ledger.failed(statement, EIGHT);

        assertThat(only().state()).isEqualTo(StatementState.DRAFTED);
        assertThat(only().approvals()).isEmpty();
        assertThat(only().schedule()).isNull();
        assertThat(only().scheduleFailure()).isNull();
    }

    @Test
    void aCorrectedAndWithdrawnStatementSaysByWhichAndWhy() {
        StatementId statement = incident.drafted("Draft");
        StatementId correction = StatementId.random();
        var shown = incident.published(statement, StatementAudience.CUSTOMERS, "Words");
        ledger.corrected(statement, shown, correction);

        assertThat(only().state()).isEqualTo(StatementState.PUBLISHED);
        assertThat(only().correctedBy()).isEqualTo(correction);

        ledger.withdrawn(statement, shown, StatementAudience.CUSTOMERS);

        assertThat(only().state()).isEqualTo(StatementState.WITHDRAWN);
        assertThat(only().withdrawn())
                .isEqualTo(new RecordAnswer.Withdrawal("secret regret", "approver", story.now()));
        assertThat(only().publicId()).isEqualTo(shown);
    }

    @Test
    void anUrgentPublicationSaysWhyAndWhatWasSaidOfItAfterwards() {
        StatementId statement = incident.drafted("Draft");
        incident.published(statement, StatementAudience.CUSTOMERS, "Words");

        assertThat(only().urgent()).isNull();

        ledger.reviewDemanded(statement);

        assertThat(only().urgent())
                .isEqualTo(
                        new RecordAnswer.Urgent(
                                "secret hurry", "approver", true, null, null, null, null));

        ledger.reviewed(statement, ReviewVerdict.ACCEPTED);

        assertThat(only().urgent())
                .isEqualTo(
                        new RecordAnswer.Urgent(
                                "secret hurry",
                                "approver",
                                false,
                                ReviewVerdict.ACCEPTED,
                                "secret remark",
                                "other",
                                story.now()));
    }
}
