package org.incidenttimeline.projections.record;

import java.time.Instant;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Outcome;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.Severity;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** The rows of the record. */
sealed interface RecordRow extends Row
        permits RecordRow.Declared, RecordRow.Entry, RecordRow.FindingNow, StatementRow {

    /**
     * What was declared, and where the incident stands.
     *
     * @param publicId never shown before the incident is public
     */
    record Declared(
            IncidentId incident,
            PublicId publicId,
            String title,
            Severity severity,
            Phase phase,
            boolean exercise,
            Instant beganAt,
            Instant declaredAt,
            String declaredBy,
            @Nullable Instant publicSince,
            @Nullable Ending ending)
            implements RecordRow {

        static final String KEY = "incident";

        Declared of(Severity next) {
            return with(next, phase, publicSince, ending);
        }

        Declared in(Phase next, @Nullable Ending ended) {
            return with(severity, next, publicSince, ended);
        }

        Declared publicSince(Instant at) {
            return with(severity, phase, publicSince == null ? at : publicSince, ending);
        }

        private Declared with(
                Severity as, Phase in, @Nullable Instant since, @Nullable Ending ended) {
            return new Declared(
                    incident,
                    publicId,
                    title,
                    as,
                    in,
                    exercise,
                    beganAt,
                    declaredAt,
                    declaredBy,
                    since,
                    ended);
        }

        @Override
        public String key() {
            return KEY;
        }

        @Override
        public String order() {
            return StoredJson.format(declaredAt);
        }
    }

    /** How an incident ended. */
    record Ending(Outcome outcome, @Nullable IncidentId mergedInto, Instant resolvedAt) {}

    /** One event, with what of it is controlled or a reason; never a word of a statement. */
    record Entry(
            EventId event,
            String type,
            long position,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            Map<String, String> details,
            @Nullable String struck)
            implements RecordRow, Row.ByPosition {

        Entry struck(String reason) {
            return new Entry(event, type, position, occurredAt, recordedAt, actor, details, reason);
        }

        @Override
        public String key() {
            return event.toString();
        }
    }

    /** A finding in its latest form. */
    record FindingNow(
            FindingId finding,
            EventId event,
            Subject subject,
            Value value,
            Certainty certainty,
            String detail,
            String source,
            boolean disclosable,
            Instant occurredAt,
            Instant recordedAt)
            implements RecordRow {
        @Override
        public String key() {
            return finding.toString();
        }
    }
}
