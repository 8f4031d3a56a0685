package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;

/** The hash chain once more, from the stored bytes, by the words of its description alone. */
final class Recomputed {

    private Recomputed() {}

    /** Holds every row to the chain; gives the hash of the last. */
    static byte[] chain(List<RawRow> rows) {
        byte[] previous = new byte[32];
        for (RawRow row : rows) {
            byte[] payloadDigest = sha256(row.bytes("salt"), row.bytes("payload"));
            byte[] metadataDigest = sha256(row.bytes("meta_data"));
            assertThat(row.bytes("payload_digest")).isEqualTo(payloadDigest);
            assertThat(row.bytes("metadata_digest")).isEqualTo(metadataDigest);
            previous = link(previous, row, metadataDigest, payloadDigest);
            assertThat(row.bytes("hash")).isEqualTo(previous);
        }
        return previous;
    }

    private static byte[] link(
            byte[] previous, RawRow row, byte[] metadataDigest, byte[] payloadDigest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
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
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256(bytes.toByteArray());
    }

    private static void field(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
