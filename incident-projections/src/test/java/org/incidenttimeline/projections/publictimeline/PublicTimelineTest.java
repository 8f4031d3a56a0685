package org.incidenttimeline.projections.publictimeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidenttimeline.projections.story.Story.EN;
import static org.incidenttimeline.projections.story.Story.STORES;
import static org.incidenttimeline.projections.story.Story.SUPPLIER_PORTAL;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;

class PublicTimelineTest {

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story);

    private Timeline timeline() {
        return Objects.requireNonNull(
                story.moment().publicTimelines().find(incident.publicId, null, 100));
    }

    @Test
    void hidesAnIncidentUntilItsFirstStatementToThePublic() {
        incident.declared().paused(WEBSITE_ORDERS);
        incident.published(StatementId.random(), StatementAudience.COLLEAGUES, "For us only");

        assertThat(story.moment().publicTimelines().incidents()).isEmpty();
        assertThat(story.moment().publicTimelines().find(incident.publicId, null, 100)).isNull();

        incident.told("Orders are paused");

        assertThat(timeline().entries())
                .extracting(Told::kind)
                .containsExactly(EntryKind.STATEMENT, EntryKind.CHANNEL);
    }

    @Test
    void saysOfEarlierChangesThatTheyBecamePublicWithTheIncident() {
        story.at("2025-04-21T08:30:00Z");
        incident.declared().paused(WEBSITE_ORDERS, Instant.parse("2025-04-19T10:00:00Z"));
        story.at("2025-04-22T13:30:00Z");
        incident.told("Orders are paused");
        story.at("2025-04-23T11:00:00Z");
        incident.restored(WEBSITE_ORDERS);

        assertThat(timeline().entries())
                .extracting(Told::publishedAt)
                .extracting(Instant::toString)
                .containsExactly(
                        "2025-04-23T11:00:00Z", "2025-04-22T13:30:00Z", "2025-04-22T13:30:00Z");
        assertThat(timeline().entries().getLast().occurredAt()).isEqualTo("2025-04-19T10:00:00Z");
    }

    @Test
    void keepsNothingOfAnExercise() {
        incident.declared(true).paused(WEBSITE_ORDERS);
        incident.told("Only a test");

        assertThat(story.moment().publicTimelines().incidents()).isEmpty();
    }

    @Test
    void leavesOutInternalChannelsAndNewNotesOnTheSameState() {
        incident.declared().paused(SUPPLIER_PORTAL);
        incident.told("Some trouble");
        incident.degraded(STORES, "secret one");
        incident.degraded(STORES, "secret two");

        assertThat(timeline().entries())
                .extracting(Told::kind)
                .containsExactly(EntryKind.CHANNEL, EntryKind.STATEMENT);
        assertThat(Objects.requireNonNull(timeline().entries().getFirst().channel()).channel())
                .extracting(it -> it.names().get(EN))
                .isEqualTo("The stores");
    }

    @Test
    void marksStruckEntries() {
        incident.declared();
        EventId mistake = incident.paused(STORES).event();
        incident.told("Some trouble");
        incident.struck(mistake);

        assertThat(timeline().entries()).filteredOn(Told::struck).hasSize(1);
        assertThat(timeline().entries())
                .filteredOn(Told::struck)
                .first()
                .extracting(Told::id)
                .isEqualTo(mistake);
    }

    @Test
    void tellsGuidanceWhenItIsIssuedAndWhenItIsRetired() {
        GuidanceId beware = GuidanceId.random();
        incident.declared().told("Some trouble");
        incident.advised(beware, "Beware", WEBSITE_ORDERS, SUPPLIER_PORTAL);
        incident.retired(beware);
        incident.retired(beware);

        assertThat(timeline().entries())
                .extracting(Told::kind)
                .containsExactly(
                        EntryKind.GUIDANCE_RETIRED, EntryKind.GUIDANCE_ISSUED, EntryKind.STATEMENT);
        assertThat(Objects.requireNonNull(timeline().entries().getFirst().guidance()).channels())
                .extracting(it -> it.channel())
                .containsExactly(WEBSITE_ORDERS);
    }

    @Test
    void pagesBackThroughEverythingByCursor() {
        incident.declared().told("Some trouble");
        for (int i = 0; i < 4; i++) {
            incident.phase(i % 2 == 0 ? Phase.IDENTIFIED : Phase.MONITORING);
        }
        List<EventId> seen = new ArrayList<>();
        String before = null;
        do {
            Timeline page =
                    Objects.requireNonNull(
                            story.moment().publicTimelines().find(incident.publicId, before, 2));
            page.entries().forEach(it -> seen.add(it.id()));
            before = page.next();
        } while (before != null);

        assertThat(seen)
                .containsExactlyElementsOf(timeline().entries().stream().map(Told::id).toList())
                .hasSize(5);
    }

    @Test
    void refusesACursorOfAnotherTimeline() {
        incident.declared().told("Some trouble");
        String stray = EventId.random().toString();

        assertThatThrownBy(() -> story.moment().publicTimelines().find(incident.publicId, stray, 2))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void listsPublicIncidentsTheLatestFirst() {
        incident.declared().told("Some trouble");
        Plot later = new Plot(story.at("2025-05-01T00:00:00Z")).declared();
        later.told("More trouble");
        later.resolved();

        assertThat(story.moment().publicTimelines().incidents())
                .extracting(Timeline.Heading::publicId, Timeline.Heading::phase)
                .containsExactly(
                        tuple(later.publicId, Phase.RESOLVED),
                        tuple(incident.publicId, Phase.INVESTIGATING));
    }
}
