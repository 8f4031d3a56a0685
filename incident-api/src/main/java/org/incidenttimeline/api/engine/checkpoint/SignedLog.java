package org.incidenttimeline.api.engine.checkpoint;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a checkpoint signs of the log: its last position and the hash there. */
record SignedLog(JdbcClient jdbc) {

    /** The end of the log. */
    End end() {
        return jdbc.sql("SELECT position, hash FROM log_head WHERE id = 1")
                .query((row, number) -> new End(row.getLong(1), row.getBytes(2)))
                .single();
    }

    /** The hash of a stored event; null when there is none. */
    byte @Nullable [] hashAt(long position) {
        return jdbc.sql("SELECT hash FROM domain_event_entry WHERE global_index = ?")
                .param(position)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    /** A position and the hash there; the position is 0 while the log is empty. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record End(long position, byte[] hash) {

        /** What is signed: origin, position, hash in base64, a line each. */
        String lines(String origin) {
            return origin
                    + "\n"
                    + position
                    + "\n"
                    + Base64.getEncoder().encodeToString(hash)
                    + "\n";
        }
    }
}
