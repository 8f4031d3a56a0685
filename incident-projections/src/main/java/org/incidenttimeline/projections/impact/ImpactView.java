package org.incidenttimeline.projections.impact;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Measure;
import org.incidenttimeline.core.vocabulary.Outcome;
import org.incidenttimeline.core.vocabulary.PartyId;
import org.incidenttimeline.core.vocabulary.PartyRole;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.Severity;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StepName;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.rows.Page;
import org.jspecify.annotations.Nullable;

/**
 * What one incident does, what is known of it and what was said; internal. Lists that grow with
 * time hold their latest entries, and the cursor of the page of those before.
 *
 * @param noLongerTrue published words that what is known now contradicts, before all else
 * @param reviewsOpen urgent publications that nobody else has looked at yet
 * @param reviewed those that somebody has
 */
public record ImpactView(
        List<NoLongerTrue> noLongerTrue,
        IncidentId incident,
        String title,
        Severity severity,
        Phase phase,
        boolean exercise,
        Instant openSince,
        Instant beganAt,
        @Nullable Outcome outcome,
        @Nullable Instant resolvedAt,
        List<Channel> channels,
        Page<OnSubject> findings,
        List<Known> known,
        Claims claims,
        Commitments commitments,
        @Nullable Instant nextUpdateBy,
        long nextUpdatesKept,
        long nextUpdatesMissed,
        List<StatementInProgress> statements,
        List<UrgentReview> reviewsOpen,
        List<UrgentReview> reviewed,
        Page<CorrectedStatement> corrected,
        Page<WithdrawnStatement> withdrawn,
        Disclosure disclosure,
        List<LegalClock> clocks,
        List<Party> parties,
        Page<Commentary> commentary,
        Page<Assessment> assessments,
        Computed computed) {

    /** A channel this incident touched. */
    public record Channel(
            ChannelId channel,
            Map<LanguageTag, String> names,
            ChannelAudience audience,
            ChannelState state,
            Instant since,
            @Nullable Instant confirmedAt,
            boolean struck) {}

    /** All findings on one subject, each with its history. */
    public record OnSubject(Subject subject, List<Finding> findings) {}

    /**
     * One finding: its latest form first, earlier ones after it.
     *
     * @param earlier how many forms came before those
     */
    public record Finding(FindingId finding, List<Form> forms, long earlier) {}

    /** One form of a finding, by itself. */
    public record Found(FindingId finding, Subject subject, Form form) {}

    /** One form of a finding. */
    public record Form(
            EventId event,
            Value value,
            Certainty certainty,
            String detail,
            @Nullable String source,
            boolean disclosable,
            Instant occurredAt,
            Instant recordedAt,
            boolean struck) {}

    /** What is known of a subject: confirmed, or the state of a channel. */
    public record Known(
            Subject subject, String value, Instant since, @Nullable FindingId finding) {}

    /** An outside party. */
    public record Party(
            EventId event,
            PartyId party,
            String name,
            PartyRole role,
            Instant occurredAt,
            boolean struck) {}

    /** What outsiders said; never a finding. */
    public record Commentary(
            EventId event,
            CommentaryId commentary,
            String source,
            @Nullable String link,
            String text,
            Instant occurredAt,
            boolean struck) {}

    /** An estimate of an effect. */
    public record Assessment(
            EventId event,
            @Nullable ChannelId channel,
            Measure measure,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal low,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal high,
            String unit,
            String basis,
            Instant occurredAt,
            boolean struck) {}

    /**
     * What depends on the time of asking.
     *
     * @param at the instant it was computed for
     * @param openSeconds how long the incident has been or was open
     * @param nextUpdateOverdue whether the promised update has passed its time
     */
    public record Computed(
            Instant at,
            long openSeconds,
            boolean nextUpdateOverdue,
            List<Downtime> channels,
            List<Money> tradeAtRisk,
            List<Age> statements,
            List<Untold> undisclosed,
            List<Remaining> clocks) {}

    /**
     * What a channel has lost so far.
     *
     * @param downSeconds paused or unavailable
     * @param degradedSeconds degraded, apart from that
     * @param tradeAtRisk absent when nothing says what the channel trades
     */
    public record Downtime(
            ChannelId channel,
            long downSeconds,
            long degradedSeconds,
            @Nullable TradeAtRisk tradeAtRisk) {}

    /**
     * Trade lost at least and at most, in a currency.
     *
     * @param basis what the figure per day rests on
     * @param assessment the assessment it was taken from, absent for the usual daily trade
     * @param struck whether that assessment was entered in error
     */
    public record TradeAtRisk(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal low,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal high,
            String currency,
            String basis,
            @Nullable EventId assessment,
            boolean struck) {}

    /** A sum over channels, in one currency. */
    public record Money(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal low,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal high,
            String currency) {}

    /** How long a statement has been in its present state. */
    public record Age(StatementId statement, long seconds) {}

    /** How long something that could be told has not been, by the entry that recorded it. */
    public record Untold(EventId event, long seconds) {}

    /**
     * How long is left for a notification.
     *
     * @param remainingSeconds below zero once it is overdue
     */
    public record Remaining(ClockId clock, StepName step, long remainingSeconds) {}
}
