package org.incidenttimeline.projections.impact;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** What could be told to the public, and when it was. */
sealed interface DisclosureRow extends ImpactRow {

    /**
     * Something that the public could be told, known since it was recorded.
     *
     * @param event the change of the channel, or what first made the finding one to disclose
     * @param finding absent for a channel
     * @param round the {@link Round} in which it was recorded; the {@link Told} of that round, once
     *     there is one, tells it
     * @param earlier whether the finding says something else since this was told
     */
    record ToTell(
            EventId event,
            long position,
            Subject subject,
            Value value,
            @Nullable FindingId finding,
            Instant recordedAt,
            long round,
            boolean earlier)
            implements DisclosureRow, Row.ByPosition {

        ToTell asEarlier() {
            return new ToTell(event, position, subject, value, finding, recordedAt, round, true);
        }

        ToTell saying(Value other) {
            return new ToTell(event, position, subject, other, finding, recordedAt, round, false);
        }

        @Override
        public String key() {
            return finding == null || earlier ? event.toString() : finding.toString();
        }
    }

    /**
     * The present round of a subject, which the next public statement covering it closes as a
     * whole: one row, however much happened in it.
     *
     * @param since the position of the statement that closed the round before; 0 in the first one
     * @param open whether anything has happened in it
     * @param changes how many changes of a channel wait in it to be told
     * @param first the first of them
     * @param firstAt when that was recorded
     */
    record Round(
            Subject subject,
            long since,
            boolean open,
            long changes,
            @Nullable EventId first,
            @Nullable Instant firstAt)
            implements DisclosureRow {

        static Round since(Subject subject, long position) {
            return new Round(subject, position, false, 0, null, null);
        }

        Round opened() {
            return new Round(subject, since, true, changes, first, firstAt);
        }

        Round changed(EventId event, Instant at) {
            return new Round(
                    subject,
                    since,
                    true,
                    changes + 1,
                    first == null ? event : first,
                    firstAt == null ? at : firstAt);
        }

        /** Whether what was recorded in a round waits in this one. */
        boolean holds(ToTell it) {
            return it.round() == since;
        }

        @Override
        public String key() {
            return subject.value();
        }
    }

    /** The statement that closed a round of a subject. */
    record Told(Subject subject, long round, StatementId statement, Instant disclosedAt)
            implements DisclosureRow {

        static String key(Subject subject, long round) {
            return subject + " " + round;
        }

        @Override
        public String key() {
            return key(subject, round);
        }
    }
}
