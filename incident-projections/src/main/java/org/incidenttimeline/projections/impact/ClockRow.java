package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.core.vocabulary.StepName;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** Legal deadlines. */
sealed interface ClockRow extends ImpactRow {

    /** A legal deadline with all the notifications it demands so far. */
    record Running(
            ClockId clock,
            EventId event,
            long position,
            RegimeName regime,
            Instant triggeredAt,
            List<Step> steps,
            @Nullable Closing closed)
            implements ClockRow, Row.ByPosition {

        Running with(List<Step> next) {
            return new Running(clock, event, position, regime, triggeredAt, next, closed);
        }

        Running closed(Closing why) {
            return new Running(clock, event, position, regime, triggeredAt, steps, why);
        }

        @Override
        public String key() {
            return clock.toString();
        }
    }

    /**
     * One notification.
     *
     * @param dueAt absent for one that nothing had demanded
     */
    record Step(
            StepName step,
            @Nullable Instant dueAt,
            @Nullable Instant notifiedAt,
            @Nullable String reference) {

        Step due(Instant at) {
            return new Step(step, at, notifiedAt, reference);
        }

        Step notified(Instant at, String under) {
            return new Step(step, dueAt, at, under);
        }
    }

    /** Why a deadline no longer applies. */
    record Closing(String reason, Instant at) {}
}
