package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.incidenttimeline.core.incident.event.ClockClosed;
import org.incidenttimeline.core.incident.event.ClockStarted;
import org.incidenttimeline.core.incident.event.RegulatorNotified;
import org.incidenttimeline.core.vocabulary.DueStep;
import org.incidenttimeline.core.vocabulary.StepName;
import org.incidenttimeline.projections.impact.ClockRow.Closing;
import org.incidenttimeline.projections.impact.ClockRow.Running;
import org.incidenttimeline.projections.impact.ClockRow.Step;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;

/** Follows legal deadlines; their times are as computed when they were recorded. */
final class ClockFold {

    private ClockFold() {}

    static void started(Stamp stamp, ClockStarted it, Rows rows) {
        rows.put(
                new Running(
                        it.clock(),
                        stamp.event(),
                        stamp.position(),
                        it.regime(),
                        it.triggeredAt(),
                        withDue(List.of(), it.due()),
                        null));
    }

    static void notified(RegulatorNotified it, Rows rows) {
        Running clock = rows.find(Running.class, it.clock().toString());
        if (clock != null) {
            List<Step> steps =
                    changed(
                            clock.steps(),
                            it.step(),
                            step -> step.notified(it.notifiedAt(), it.reference()));
            rows.put(clock.with(withDue(steps, it.due())));
        }
    }

    static void closed(ClockClosed it, Rows rows) {
        Running clock = rows.find(Running.class, it.clock().toString());
        if (clock != null) {
            rows.put(clock.closed(new Closing(it.reason(), it.occurredAt())));
        }
    }

    private static List<Step> withDue(List<Step> steps, List<DueStep> due) {
        List<Step> all = steps;
        for (DueStep next : due) {
            Instant dueAt = next.dueAt();
            all = changed(all, next.step(), step -> step.due(dueAt));
        }
        return all;
    }

    /** The step of this name changed in its place, or a new one after all others. */
    private static List<Step> changed(List<Step> steps, StepName name, UnaryOperator<Step> change) {
        List<Step> all = new ArrayList<>();
        boolean known = false;
        for (Step step : steps) {
            boolean meant = step.step().equals(name);
            known |= meant;
            all.add(meant ? change.apply(step) : step);
        }
        if (!known) {
            all.add(change.apply(new Step(name, null, null, null)));
        }
        return List.copyOf(all);
    }
}
