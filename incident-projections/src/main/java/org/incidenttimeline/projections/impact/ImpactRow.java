package org.incidenttimeline.projections.impact;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Measure;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.Outcome;
import org.incidenttimeline.core.vocabulary.PartyId;
import org.incidenttimeline.core.vocabulary.PartyRole;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.Severity;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** The rows of the impact view. */
sealed interface ImpactRow extends Row {

    /** Positions as text that sorts as they do. */
    static String order(long position) {
        return "%019d".formatted(position);
    }

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

    /** One form of a finding: as recorded or as revised. */
    record FindingForm(
            EventId event,
            long position,
            FindingId finding,
            Subject subject,
            Value value,
            Certainty certainty,
            String detail,
            @Nullable String source,
            boolean disclosable,
            Instant occurredAt,
            Instant recordedAt)
            implements ImpactRow {
        @Override
        public String key() {
            return event.toString();
        }

        @Override
        public String order() {
            return ImpactRow.order(position);
        }
    }

    /** What a published statement claims. */
    record LiveClaim(
            StatementId statement, Subject subject, Value value, Instant madeAt, long position)
            implements ImpactRow {
        @Override
        public String key() {
            return statement + " " + subject;
        }

        @Override
        public String order() {
            return ImpactRow.order(position);
        }
    }

    /** What a published statement promises to tell. */
    record Promised(
            CommitmentId commitment,
            StatementId statement,
            Map<LanguageTag, String> words,
            Subject subject,
            @Nullable Value baseline,
            Instant madeAt,
            long position)
            implements ImpactRow {
        @Override
        public String key() {
            return commitment.toString();
        }

        @Override
        public String order() {
            return ImpactRow.order(position);
        }
    }

    /** The next update promised to customers. */
    record NextUpdate(StatementId statement, Instant dueAt) implements ImpactRow {

        static final String KEY = "next";

        @Override
        public String key() {
            return KEY;
        }
    }

    /** How an earlier promise of a next update ended. */
    record EndedUpdate(StatementId statement, Instant dueAt, NextUpdateEnding ending)
            implements ImpactRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** A statement on its way to publication. */
    record OnItsWay(
            StatementId statement,
            StatementState state,
            Instant since,
            Instant draftedAt,
            List<String> approvedBy)
            implements ImpactRow {

        OnItsWay in(StatementState next, Instant at, List<String> approvers) {
            return new OnItsWay(statement, next, at, draftedAt, approvers);
        }

        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** An outside party. */
    record Engaged(
            EventId event,
            long position,
            PartyId party,
            String name,
            PartyRole role,
            Instant occurredAt)
            implements ImpactRow {
        @Override
        public String key() {
            return event.toString();
        }

        @Override
        public String order() {
            return ImpactRow.order(position);
        }
    }

    /** What outsiders said. */
    record Heard(
            EventId event,
            long position,
            CommentaryId commentary,
            String source,
            @Nullable String link,
            String text,
            Instant occurredAt)
            implements ImpactRow {
        @Override
        public String key() {
            return event.toString();
        }

        @Override
        public String order() {
            return ImpactRow.order(position);
        }
    }

    /** An estimate of an effect. */
    record Assessed(
            EventId event,
            long position,
            @Nullable ChannelId channel,
            Measure measure,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal low,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal high,
            String unit,
            String basis,
            Instant occurredAt)
            implements ImpactRow {
        @Override
        public String key() {
            return event.toString();
        }

        @Override
        public String order() {
            return ImpactRow.order(position);
        }
    }

    /** The latest estimate of what a channel trades in a day. */
    record DailyEstimate(ChannelId channel, EventId event) implements ImpactRow {
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
