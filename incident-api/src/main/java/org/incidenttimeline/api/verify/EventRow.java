package org.incidenttimeline.api.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** One event exactly as the database holds it; an absent value is an empty one. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EventRow(
        long position,
        String recordedAt,
        String aggregate,
        long sequence,
        String type,
        String name,
        String revision,
        String eventId,
        byte[] payload,
        byte[] metadata,
        byte[] salt,
        byte[] metadataDigest,
        byte[] payloadDigest,
        byte[] hash) {

    static final String COLUMNS =
            "global_index, time_stamp, aggregate_identifier, sequence_number, type, payload_type,"
                    + " payload_revision, event_identifier, payload, meta_data, salt,"
                    + " metadata_digest, payload_digest, hash";

    static EventRow of(ResultSet row) throws SQLException {
        return new EventRow(
                row.getLong(1),
                text(row, 2),
                text(row, 3),
                row.getLong(4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                text(row, 8),
                bytes(row, 9),
                bytes(row, 10),
                bytes(row, 11),
                bytes(row, 12),
                bytes(row, 13),
                bytes(row, 14));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getBytes(column), new byte[0]);
    }
}
