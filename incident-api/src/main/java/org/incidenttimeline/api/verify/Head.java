package org.incidenttimeline.api.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The end of the log as the store tells it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Head(long position, String recordedAt, byte[] hash) {

    /** What the head of an empty log says. */
    static final String NEVER = "1970-01-01T00:00:00.000Z";

    /** Null when the store has none, or more than one. */
    static @Nullable Head of(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT position, recorded_at, hash FROM log_head");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            Head head =
                    new Head(
                            row.getLong(1),
                            Objects.requireNonNullElse(row.getString(2), ""),
                            Objects.requireNonNullElse(row.getBytes(3), new byte[0]));
            return row.next() ? null : head;
        }
    }
}
