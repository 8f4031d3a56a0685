package org.incidenttimeline.projections.story;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;
import org.incidenttimeline.projections.rows.Stamp;

/** The legal deadlines of one incident, told in facts. */
public final class Deadlines {

    public static final StepName EARLY_WARNING = new StepName("EARLY_WARNING");
    public static final StepName NOTIFICATION = new StepName("NOTIFICATION");
    public static final StepName FINAL_REPORT = new StepName("FINAL_REPORT");

    private final Story story;
    private final IncidentId id;

    public Deadlines(Story story, Plot incident) {
        this.story = story;
        this.id = incident.id;
    }

    /** Starts a clock with an early warning due a day later and a notification three days later. */
    public Stamp started(ClockId clock) {
        return story.record(
                new ClockStarted(
                        id,
                        clock,
                        new RegimeName("NIS2"),
                        story.now(),
                        List.of(
                                new DueStep(EARLY_WARNING, story.now().plusSeconds(86_400)),
                                new DueStep(NOTIFICATION, story.now().plusSeconds(259_200))),
                        story.now()));
    }

    public Stamp notified(ClockId clock, StepName step, DueStep... due) {
        return story.record(
                new RegulatorNotified(
                        id,
                        clock,
                        step,
                        story.now(),
                        "secret reference",
                        List.of(due),
                        story.now()));
    }

    public static DueStep due(StepName step, String at) {
        return new DueStep(step, Instant.parse(at));
    }

    public Stamp closed(ClockId clock) {
        return story.record(new ClockClosed(id, clock, "secret relief", story.now()));
    }
}
