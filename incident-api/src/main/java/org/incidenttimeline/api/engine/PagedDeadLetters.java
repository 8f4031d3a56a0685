package org.incidenttimeline.api.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/**
 * Pages through parked sequences by offset. The framework compares the offset with the index inside
 * a sequence and so never finds those of the second page.
 */
final class PagedDeadLetters extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

    private static final String CLAIMABLE =
            "SELECT * FROM dead_letter_entry dl WHERE dl.processing_group = ?"
                    + " AND dl.sequence_index = (SELECT MIN(first.sequence_index)"
                    + " FROM dead_letter_entry first"
                    + " WHERE first.processing_group = dl.processing_group"
                    + " AND first.sequence_identifier = dl.sequence_identifier)"
                    + " AND (dl.processing_started IS NULL OR dl.processing_started < ?)"
                    + " ORDER BY dl.last_touched, dl.dead_letter_id LIMIT ? OFFSET ?";

    private PagedDeadLetters(Builder<EventMessage<?>> builder) {
        super(builder);
    }

    static PagedDeadLetters with(Serializer serializer) {
        return new PagedDeadLetters(
                DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                        .schema(Tables.DEAD_LETTERS)
                        .genericSerializer(serializer)
                        .eventSerializer(serializer));
    }

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection,
            String processingGroup,
            Instant processingStartedLimit,
            int offset,
            int maxSize)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(CLAIMABLE);
        statement.setString(1, processingGroup);
        statement.setString(2, DateTimeUtils.formatInstant(processingStartedLimit));
        statement.setInt(3, maxSize);
        statement.setInt(4, offset);
        return statement;
    }
}
