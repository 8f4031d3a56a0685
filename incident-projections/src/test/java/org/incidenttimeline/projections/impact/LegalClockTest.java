package org.incidenttimeline.projections.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.projections.story.Deadlines.EARLY_WARNING;
import static org.incidenttimeline.projections.story.Deadlines.FINAL_REPORT;
import static org.incidenttimeline.projections.story.Deadlines.NOTIFICATION;

import java.time.Instant;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.projections.story.Deadlines;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;

/** Legal deadlines in the impact view. */
class LegalClockTest {

    private static final Instant AWARE = Instant.parse("2025-04-21T08:30:00Z");

    private final Story story = new Story();
    private final Plot incident = new Plot(story).declared();
    private final Deadlines deadlines = new Deadlines(story, incident);
    private final ClockId clock = ClockId.random();

    private ImpactView view() {
        return Objects.requireNonNull(story.moment().impactViews().find(incident.id, story.now()));
    }

    private LegalClock only() {
        assertThat(view().clocks()).hasSize(1);
        return view().clocks().getFirst();
    }

    @Test
    void saysHowLongIsLeftAndCountsBelowZeroOnceOverdue() {
        deadlines.started(clock);
        story.at("2025-04-22T09:30:00Z");

        assertThat(only().regime()).isEqualTo(new RegimeName("NIS2"));
        assertThat(only().triggeredAt()).isEqualTo(AWARE);
        assertThat(view().computed().clocks())
                .containsExactly(
                        new ImpactView.Remaining(clock, EARLY_WARNING, -3_600),
                        new ImpactView.Remaining(clock, NOTIFICATION, 2 * 86_400 - 3_600));
    }

    @Test
    void aNotificationStopsItsStepAndMayBringTheNext() {
        deadlines.started(clock);
        story.at("2025-04-22T08:00:00Z");
        deadlines.notified(
                clock, NOTIFICATION, Deadlines.due(FINAL_REPORT, "2025-05-22T08:00:00Z"));

        assertThat(only().steps())
                .containsExactly(
                        new LegalClock.Step(EARLY_WARNING, AWARE.plusSeconds(86_400), null, null),
                        new LegalClock.Step(
                                NOTIFICATION,
                                AWARE.plusSeconds(259_200),
                                story.now(),
                                "secret reference"),
                        new LegalClock.Step(
                                FINAL_REPORT, Instant.parse("2025-05-22T08:00:00Z"), null, null));
        assertThat(view().computed().clocks())
                .extracting(ImpactView.Remaining::step)
                .containsExactly(EARLY_WARNING, FINAL_REPORT);
    }

    @Test
    void aClosedClockSaysWhyAndRunsNoMore() {
        deadlines.started(clock);
        deadlines.closed(clock);

        assertThat(only().closed()).isEqualTo(new LegalClock.Closed("secret relief", AWARE));
        assertThat(view().computed().clocks()).isEmpty();
    }

    @Test
    void marksAClockThatWasStartedInError() {
        incident.struck(deadlines.started(clock).event());

        assertThat(only().struck()).isTrue();
    }

    @Test
    void passesOverNotificationsOfClocksThatNeverStarted() {
        deadlines.notified(clock, NOTIFICATION);
        deadlines.closed(clock);

        assertThat(view().clocks()).isEmpty();
    }
}
