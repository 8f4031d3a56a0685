package org.incidenttimeline.projections.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.vocabulary.ChannelAudience.INTERNAL;
import static org.incidenttimeline.core.vocabulary.ChannelAudience.PUBLIC;
import static org.incidenttimeline.core.vocabulary.ChannelState.DEGRADED;
import static org.incidenttimeline.core.vocabulary.ChannelState.OPERATING;
import static org.incidenttimeline.core.vocabulary.ChannelState.PAUSED;
import static org.incidenttimeline.projections.story.Deadlines.EARLY_WARNING;
import static org.incidenttimeline.projections.story.Story.STORES;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;

import java.time.Instant;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.projections.story.Deadlines;
import org.incidenttimeline.projections.story.Ledger;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final RegimeName NIS2 = new RegimeName("NIS2");

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story).declared();

    private Overview overview() {
        return story.moment().overview();
    }

    @Test
    void countsOpenIncidentsButNoExerciseAndNoneThatIsOver() {
        Plot over = new Plot(story).declared();
        new Plot(story).declared(true);

        assertThat(overview().open().values()).containsExactly(2L);
        over.resolved();
        assertThat(overview().open().values()).containsExactly(1L);
        over.reopened();
        assertThat(overview().open().values()).containsExactly(2L);
    }

    @Test
    void countsAChannelOnceByTheWorstStateOfAll() {
        Plot other = new Plot(story).declared();
        incident.degraded(WEBSITE_ORDERS, "slow");
        other.paused(WEBSITE_ORDERS);
        new Plot(story).declared().degraded(WEBSITE_ORDERS, "slow here too");
        new Plot(story).declared(true).unavailable(STORES);

        assertThat(overview().channels().get(PUBLIC))
                .containsExactlyInAnyOrderEntriesOf(Map.of(OPERATING, 1L, PAUSED, 1L));
        assertThat(overview().channels().get(INTERNAL))
                .containsExactlyInAnyOrderEntriesOf(Map.of(OPERATING, 1L));

        other.resolved();
        assertThat(overview().channels().get(PUBLIC))
                .containsExactlyInAnyOrderEntriesOf(Map.of(OPERATING, 1L, DEGRADED, 1L));
    }

    @Test
    void namesWhatIsDueFirstUnderEachRegime() {
        Deadlines deadlines = new Deadlines(story, incident);
        ClockId clock = ClockId.random();
        deadlines.started(clock);

        assertThat(overview().nextDue())
                .containsExactly(Map.entry(NIS2, Instant.parse("2025-04-22T08:30:00Z")));
        deadlines.notified(clock, EARLY_WARNING);
        assertThat(overview().nextDue())
                .containsExactly(Map.entry(NIS2, Instant.parse("2025-04-24T08:30:00Z")));
        deadlines.closed(clock);
        assertThat(overview().nextDue()).isEmpty();
    }

    @Test
    void saysSinceWhenThePublicCouldHaveBeenTold() {
        assertThat(overview().oldestUntold()).isNull();
        story.at("2025-04-21T10:00:00Z");
        incident.paused(WEBSITE_ORDERS);
        story.at("2025-04-21T11:00:00Z");
        incident.paused(STORES);

        assertThat(overview().oldestUntold()).isEqualTo(Instant.parse("2025-04-21T10:00:00Z"));
        new Ledger(story, incident)
                .told(
                        StatementId.random(),
                        StatementAudience.CUSTOMERS,
                        "Words",
                        Subject.of(WEBSITE_ORDERS));
        assertThat(overview().oldestUntold()).isEqualTo(Instant.parse("2025-04-21T11:00:00Z"));
        incident.resolved();
        assertThat(overview().oldestUntold()).isNull();
    }
}
