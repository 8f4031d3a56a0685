package org.incidenttimeline.api.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.incidenttimeline.core.vocabulary.StoredJson;

/**
 * The end of the log, held locked from append to commit on every node; so the order of commits is
 * the order of positions and of recorded times, and no reader can pass by an event.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LogHead(long position, Instant recordedAt, byte[] hash) {

    static LogHead lock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "SELECT position, recorded_at, hash FROM log_head"
                                        + " WHERE id = 1 FOR UPDATE");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The log has no head");
            }
            return new LogHead(row.getLong(1), Instant.parse(row.getString(2)), row.getBytes(3));
        }
    }

    /** The time to record now: never before what is recorded already. */
    Instant timeAt(Instant now) {
        Instant millis = now.truncatedTo(ChronoUnit.MILLIS);
        return millis.isBefore(recordedAt) ? recordedAt : millis;
    }

    /** The head after one more event recorded at this time. */
    LogHead after(SealedFact event, Instant time) {
        long next = position + 1;
        return new LogHead(next, time, HashChain.hash(hash, next, StoredJson.format(time), event));
    }

    void store(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "UPDATE log_head SET position = ?, recorded_at = ?, hash = ?"
                                + " WHERE id = 1")) {
            statement.setLong(1, position);
            statement.setString(2, StoredJson.format(recordedAt));
            statement.setBytes(3, hash);
            statement.executeUpdate();
        }
    }
}
