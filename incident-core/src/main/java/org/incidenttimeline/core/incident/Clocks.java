package org.incidenttimeline.core.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.incidenttimeline.core.incident.event.ClockStarted;
import org.incidenttimeline.core.incident.event.RegulatorNotified;
import org.incidenttimeline.core.incident.refusal.ClockIdTaken;
import org.incidenttimeline.core.incident.refusal.ClockIsClosed;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.StepAlreadyNotified;
import org.incidenttimeline.core.incident.refusal.UnknownClock;
import org.incidenttimeline.core.incident.refusal.UnknownStep;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.DueStep;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.core.vocabulary.StepName;

/** The legal deadlines of the incident. */
record Clocks(Map<ClockId, Now> byId) {

    /**
     * A clock as it stands.
     *
     * @param steps all that are or were due
     * @param notified those that were notified
     */
    record Now(
            RegimeName regime,
            Instant triggeredAt,
            Set<StepName> steps,
            Set<StepName> notified,
            boolean closed) {

        Now {
            steps = new HashSet<>(steps);
            notified = new HashSet<>(notified);
        }

        Now stopped() {
            return new Now(regime, triggeredAt, steps, notified, true);
        }

        private void due(DueStep step) {
            steps.add(step.step());
        }
    }

    Clocks {
        byId = new HashMap<>(byId);
    }

    static Clocks none() {
        return new Clocks(Map.of());
    }

    void requireFree(ClockId clock) {
        Refusing.when(byId.containsKey(clock), () -> new ClockIdTaken(clock));
    }

    /** The clock; refuses one that is unknown or closed. */
    Now require(ClockId clock) {
        Now now = byId.get(clock);
        if (now == null) {
            throw new CommandRefused(new UnknownClock(clock));
        }
        Refusing.when(now.closed(), () -> new ClockIsClosed(clock));
        return now;
    }

    /** As {@link #require(ClockId)}; refuses a step that is not due or was notified before. */
    Now require(ClockId clock, StepName step) {
        Now now = require(clock);
        Refusing.when(!now.steps().contains(step), () -> new UnknownStep(clock, step));
        Refusing.when(now.notified().contains(step), () -> new StepAlreadyNotified(clock, step));
        return now;
    }

    void started(ClockStarted it) {
        Now now = new Now(it.regime(), it.triggeredAt(), Set.of(), Set.of(), false);
        it.due().forEach(now::due);
        byId.put(it.clock(), now);
    }

    void notified(RegulatorNotified it) {
        Now now = byId.get(it.clock());
        if (now != null) {
            now.notified().add(it.step());
            it.due().forEach(now::due);
        }
    }

    void closed(ClockId clock) {
        byId.computeIfPresent(clock, (id, now) -> now.stopped());
    }
}
