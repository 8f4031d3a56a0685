package org.incidenttimeline.api.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database administrator can do who knows how the chain is made. */
final class Forged {

    private Forged() {}

    /** Has commentators say otherwise from a position on, and computes the whole chain anew. */
    static void from(JdbcClient jdbc, long position) {
        List<RawRow> rows = RawRow.all(jdbc);
        byte[] hash = new byte[32];
        for (RawRow row : rows) {
            long at = Long.parseLong(row.text("global_index"));
            byte[] payload = row.bytes("payload");
            if (at >= position) {
                String told = new String(payload, StandardCharsets.UTF_8);
                payload = told.replace("They say", "We say").getBytes(StandardCharsets.UTF_8);
            }
            SealedFact fact =
                    new SealedFact(
                            row.text("event_identifier"),
                            row.text("aggregate_identifier"),
                            Long.parseLong(row.text("sequence_number")),
                            row.text("type"),
                            row.text("payload_type"),
                            row.text("payload_revision"),
                            payload,
                            row.bytes("meta_data"),
                            row.bytes("salt"),
                            row.bytes("metadata_digest"),
                            HashChain.payloadDigest(row.bytes("salt"), payload));
            hash = HashChain.hash(hash, at, row.text("time_stamp"), fact);
            jdbc.sql(
                            "UPDATE domain_event_entry SET payload = ?, payload_digest = ?, hash = ?"
                                    + " WHERE global_index = ?")
                    .params(payload, fact.payloadDigest(), hash, at)
                    .update();
        }
        jdbc.sql("UPDATE log_head SET hash = ?").param(hash).update();
    }
}
