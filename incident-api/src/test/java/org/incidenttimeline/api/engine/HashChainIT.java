package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes the chain again from the stored bytes, by the words of its description alone. */
@ParameterizedClass
@EnumSource(Store.class)
class HashChainIT {

    private final Node node;

    HashChainIT(Store store) {
        node = Node.started(store.fresh());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void chainsEveryEventToTheOneBefore() throws Exception {
        Commands commands = node.get(Commands.class);
        IncidentId incident = IncidentId.random();
        commands.give(declare(incident), ENVELOPE);
        for (int each = 0; each < 5; each++) {
            commands.give(comment(incident), ENVELOPE);
        }

        byte[] previous = new byte[32];
        List<RawRow> rows = RawRow.all(node);
        assertThat(rows).hasSize(6);
        for (RawRow row : rows) {
            byte[] payloadDigest = sha256(row.bytes("salt"), row.bytes("payload"));
            byte[] metadataDigest = sha256(row.bytes("meta_data"));
            assertThat(row.bytes("payload_digest")).isEqualTo(payloadDigest);
            assertThat(row.bytes("metadata_digest")).isEqualTo(metadataDigest);
            previous = recomputed(previous, row, metadataDigest, payloadDigest);
            assertThat(row.bytes("hash")).isEqualTo(previous);
        }
        byte[] head =
                node.get(JdbcClient.class)
                        .sql("SELECT hash FROM log_head")
                        .query((row, number) -> row.getBytes(1))
                        .single();
        assertThat(head).isEqualTo(previous);
        assertThat(rows)
                .extracting(row -> HexFormat.of().formatHex(row.bytes("salt")))
                .doesNotHaveDuplicates();
    }

    private static byte[] recomputed(
            byte[] previous, RawRow row, byte[] metadataDigest, byte[] payloadDigest)
            throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(previous);
        for (String column :
                List.of(
                        "global_index",
                        "time_stamp",
                        "aggregate_identifier",
                        "sequence_number",
                        "payload_type",
                        "payload_revision",
                        "event_identifier")) {
            field(out, row.text(column).getBytes(StandardCharsets.UTF_8));
        }
        field(out, metadataDigest);
        field(out, payloadDigest);
        return sha256(bytes.toByteArray());
    }

    private static void field(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
