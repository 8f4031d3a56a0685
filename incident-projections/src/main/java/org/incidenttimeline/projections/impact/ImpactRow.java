package org.incidenttimeline.projections.impact;

import java.time.Duration;
import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.Outcome;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.Severity;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** The rows of the impact view. */
sealed interface ImpactRow extends Row
        permits ImpactRow.IncidentNow,
                ImpactRow.ChannelNow,
                ImpactRow.Struck,
                KnownRow,
                SaidRow,
                StatementRow,
                DisclosureRow,
                ClockRow {

    /** The incident as it stands. */
    record IncidentNow(
            String title,
            Severity severity,
            Phase phase,
            boolean exercise,
            Instant beganAt,
            Instant declaredAt,
            @Nullable Outcome outcome,
            @Nullable Instant resolvedAt)
            implements ImpactRow {

        static final String KEY = "incident";

        IncidentNow of(Severity next) {
            return new IncidentNow(
                    title, next, phase, exercise, beganAt, declaredAt, outcome, resolvedAt);
        }

        IncidentNow in(Phase next, @Nullable Outcome ended, @Nullable Instant resolved) {
            return new IncidentNow(
                    title, severity, next, exercise, beganAt, declaredAt, ended, resolved);
        }

        @Override
        public String key() {
            return KEY;
        }
    }

    /**
     * A channel as it stands within this incident, with what its earlier states add up to.
     *
     * @param event the event that brought the state
     * @param confirmedAt when it was last found to operate
     * @param downBefore paused or unavailable before the present state
     * @param degradedBefore degraded before the present state
     */
    record ChannelNow(
            ChannelId channel,
            ChannelAudience audience,
            ChannelState state,
            Instant since,
            EventId event,
            @Nullable Instant confirmedAt,
            Duration downBefore,
            Duration degradedBefore)
            implements ImpactRow {

        ChannelNow turned(ChannelState next, Instant at, EventId by) {
            return new ChannelNow(
                    channel, audience, next, at, by, confirmedAt, down(at), degraded(at));
        }

        ChannelNow confirmed(Instant at) {
            return new ChannelNow(
                    channel, audience, state, since, event, at, downBefore, degradedBefore);
        }

        Duration down(Instant at) {
            return state == ChannelState.PAUSED || state == ChannelState.UNAVAILABLE
                    ? downBefore.plus(lasted(at))
                    : downBefore;
        }

        Duration degraded(Instant at) {
            return state == ChannelState.DEGRADED
                    ? degradedBefore.plus(lasted(at))
                    : degradedBefore;
        }

        private Duration lasted(Instant at) {
            return at.isAfter(since) ? Duration.between(since, at) : Duration.ZERO;
        }

        @Override
        public String key() {
            return channel.value();
        }
    }

    /** An entry was entered in error; joined at read to whatever shows it. */
    record Struck(EventId event, String reason, Instant at) implements ImpactRow {
        @Override
        public String key() {
            return event.toString();
        }
    }
}
