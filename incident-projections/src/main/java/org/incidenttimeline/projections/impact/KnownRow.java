package org.incidenttimeline.projections.impact;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.Measure;
import org.incidenttimeline.core.vocabulary.PartyId;
import org.incidenttimeline.core.vocabulary.PartyRole;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** What was found, heard and assessed, and by whom. */
sealed interface KnownRow extends ImpactRow {

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
            implements KnownRow, Row.ByPosition {

        /** Whether only other details than value and certainty differ. */
        boolean saysTheSameAs(FindingForm other) {
            return value.equals(other.value()) && certainty == other.certainty();
        }

        @Override
        public String key() {
            return event.toString();
        }
    }

    /**
     * A finding as it stands.
     *
     * @param since when it first said what it says now, and never another thing between
     * @param sincePosition where the log told that
     * @param forms how many forms it has had
     */
    record FindingNow(FindingForm latest, Instant since, long sincePosition, long forms)
            implements KnownRow {

        static FindingNow of(FindingForm first) {
            return new FindingNow(first, first.occurredAt(), first.position(), 1);
        }

        FindingNow revised(FindingForm next) {
            return latest.saysTheSameAs(next)
                    ? new FindingNow(next, since, sincePosition, forms + 1)
                    : new FindingNow(next, next.occurredAt(), next.position(), forms + 1);
        }

        @Override
        public String key() {
            return latest.finding().toString();
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
            implements KnownRow, Row.ByPosition {
        @Override
        public String key() {
            return event.toString();
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
            implements KnownRow, Row.ByPosition {
        @Override
        public String key() {
            return event.toString();
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
            implements KnownRow, Row.ByPosition {
        @Override
        public String key() {
            return event.toString();
        }
    }

    /** The latest estimate of what a channel trades in a day. */
    record DailyEstimate(ChannelId channel, EventId event) implements KnownRow {
        @Override
        public String key() {
            return channel.value();
        }
    }
}
