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
import org.incidenttimeline.projections.impact.DisclosureRow.ToTell;
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
     * @param toTell what of it the public could be told or was; absent while that is nothing
     */
    record FindingNow(
            FindingForm latest,
            Instant since,
            long sincePosition,
            long forms,
            @Nullable FoundToTell toTell)
            implements KnownRow {

        static FindingNow of(FindingForm first, @Nullable ToTell toTell) {
            return new FindingNow(
                    first, first.occurredAt(), first.position(), 1, FoundToTell.of(toTell));
        }

        FindingNow revised(FindingForm next, @Nullable ToTell told) {
            boolean same = latest.saysTheSameAs(next);
            return new FindingNow(
                    next,
                    same ? since : next.occurredAt(),
                    same ? sincePosition : next.position(),
                    forms + 1,
                    FoundToTell.of(told));
        }

        @Override
        public String key() {
            return latest.finding().toString();
        }
    }

    /**
     * That a finding is to be told or was.
     *
     * @param event what first made it so
     * @param round the {@link DisclosureRow.Round} of its subject in which that was recorded
     */
    record FoundToTell(EventId event, Instant recordedAt, long round) {

        static @Nullable FoundToTell of(@Nullable ToTell it) {
            return it == null ? null : new FoundToTell(it.event(), it.recordedAt(), it.round());
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
