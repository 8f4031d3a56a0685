package org.incidenttimeline.projections.record;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.rows.Row;

/** The rows of the record that tell what is still to be done, found across incidents by time. */
sealed interface AgendaRow extends Row {

    /** A statement that becomes public at a set time; of one time, those set first come first. */
    record Scheduled(
            IncidentId incident, StatementId statement, Instant at, String by, Instant since)
            implements AgendaRow {
        @Override
        public String key() {
            return statement.toString();
        }

        @Override
        public String order() {
            return StoredJson.format(at) + " " + StoredJson.format(since);
        }
    }

    /** What somebody must still see to. */
    enum Duty {
        /** Customers wait for the promised next update. */
        NEXT_UPDATE,

        /** A scheduled publication did not happen, and nobody has decided anew. */
        FAILED_SCHEDULE,

        /** An urgent publication was not reviewed. */
        REVIEW,

        /** A commitment is due. */
        COMMITMENT
    }

    /**
     * Something that waits for somebody.
     *
     * @param id the statement or commitment it is about
     * @param since when it fell due, or will
     */
    record Open(Duty duty, String id, Instant since) implements AgendaRow {

        static String key(Duty duty, Object id) {
            return duty + " " + id;
        }

        @Override
        public String key() {
            return key(duty, id);
        }

        @Override
        public String order() {
            return StoredJson.format(since);
        }
    }

    /** Commitments that were accepted as due when the incident ended, should it be reopened. */
    record Resting(List<Open> duties) implements AgendaRow {

        static final String KEY = "resting";

        public Resting {
            duties = List.copyOf(duties);
        }

        Resting without(String settled) {
            return new Resting(duties.stream().filter(it -> !it.key().equals(settled)).toList());
        }

        @Override
        public String key() {
            return KEY;
        }
    }
}
