package org.incidenttimeline.api.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.incidenttimeline.core.vocabulary.EventId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the processors have parked, for operators to see and to try again. */
@Component
public class ParkedSequences {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedSequences.class);

    private static final String FIRST_LETTERS =
            "SELECT d.dead_letter_id, d.processing_group, d.sequence_identifier,"
                    + " d.event_identifier, d.cause_message, d.enqueued_at,"
                    + " (SELECT COUNT(*) FROM dead_letter_entry n"
                    + " WHERE n.processing_group = d.processing_group"
                    + " AND n.sequence_identifier = d.sequence_identifier)"
                    + " FROM dead_letter_entry d"
                    + " WHERE d.sequence_index = (SELECT MIN(f.sequence_index)"
                    + " FROM dead_letter_entry f"
                    + " WHERE f.processing_group = d.processing_group"
                    + " AND f.sequence_identifier = d.sequence_identifier)";

    private final JdbcClient jdbc;
    private final EventProcessingConfiguration processing;

    ParkedSequences(JdbcClient jdbc, EventProcessingConfiguration processing) {
        this.jdbc = jdbc;
        this.processing = processing;
    }

    /** Everything parked, oldest first. */
    public List<ParkedSequence> all() {
        return jdbc.sql(FIRST_LETTERS + " ORDER BY d.enqueued_at, d.dead_letter_id")
                .query(ParkedSequences::parked)
                .list();
    }

    /** How many sequences each processor has parked; one that has none is not named. */
    public Map<String, Long> many() {
        Map<String, Long> many = new TreeMap<>();
        jdbc.sql(
                        "SELECT processing_group, COUNT(DISTINCT sequence_identifier)"
                                + " FROM dead_letter_entry GROUP BY processing_group")
                .query((RowCallbackHandler) row -> many.put(row.getString(1), row.getLong(2)));
        return many;
    }

    /** Tries a parked sequence again, from its first event on. */
    public Retry retry(String id) {
        Optional<ParkedSequence> parked =
                jdbc.sql(FIRST_LETTERS + " AND d.dead_letter_id = ?")
                        .param(id)
                        .query(ParkedSequences::parked)
                        .optional();
        return parked.map(this::retry).orElse(Retry.UNKNOWN);
    }

    private Retry retry(ParkedSequence parked) {
        var letters = processing.sequencedDeadLetterProcessor(parked.processor()).orElseThrow();
        // An event that arrives in the meantime queues behind and is left over: look again.
        while (isParked(parked)) {
            if (!processed(letters, parked)) {
                return Retry.STILL_PARKED;
            }
        }
        return Retry.RESUMED;
    }

    private static boolean processed(
            SequencedDeadLetterProcessor<?> letters, ParkedSequence parked) {
        try {
            return letters.process(
                    letter ->
                            letter instanceof JdbcDeadLetter<?> stored
                                    && parked.aggregate().equals(stored.getSequenceIdentifier()));
        } catch (StoreUnavailable unavailable) {
            LOG.warn("A parked sequence could not be tried again", unavailable);
            return false;
        }
    }

    private boolean isParked(ParkedSequence parked) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM dead_letter_entry"
                                        + " WHERE processing_group = ?"
                                        + " AND sequence_identifier = ?")
                        .params(parked.processor(), parked.aggregate())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static ParkedSequence parked(ResultSet row, int number) throws SQLException {
        return new ParkedSequence(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                EventId.of(row.getString(4)),
                row.getString(5),
                Instant.parse(row.getString(6)),
                row.getLong(7));
    }
}
