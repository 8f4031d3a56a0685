package org.incidenttimeline.projections.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;

import java.util.Objects;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;

class IncidentRecordTest {

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story).declared();

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
}
