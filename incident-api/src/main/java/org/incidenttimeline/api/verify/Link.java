package org.incidenttimeline.api.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * The link of the log's chain, written a second time from its description:
 *
 * <pre>
 * payload digest  = SHA-256( salt ∥ payload )
 * metadata digest = SHA-256( metadata )
 * hash            = SHA-256( previous hash ∥ field(position) ∥ field(recorded time)
 *                            ∥ field(aggregate) ∥ field(sequence) ∥ field(wire name)
 *                            ∥ field(revision) ∥ field(event id) ∥ field(metadata digest)
 *                            ∥ field(payload digest) )
 * field(x)        = length of x as 4 bytes, most significant first ∥ x
 * </pre>
 */
final class Link {

    /** What stands before the first event. */
    static final byte[] START = new byte[32];

    private Link() {}

    /** The hash that this row must have at a position, by its columns. */
    static byte[] at(long position, byte[] previous, EventRow row) {
        return at(position, previous, row, row.metadataDigest(), row.payloadDigest());
    }

    /** The same, had the row these digests. */
    static byte[] at(
            long position, byte[] previous, EventRow row, byte[] metadata, byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(previous);
        List.of(
                        String.valueOf(position),
                        row.recordedAt(),
                        row.aggregate(),
                        String.valueOf(row.sequence()),
                        row.name(),
                        row.revision(),
                        row.eventId())
                .forEach(text -> field(bytes, text.getBytes(StandardCharsets.UTF_8)));
        field(bytes, metadata);
        field(bytes, payload);
        return sha256(bytes.toByteArray());
    }

    /** Whether this row was recorded at this position behind this hash. */
    static boolean holds(long position, byte[] previous, EventRow row) {
        return Arrays.equals(at(position, previous, row), row.hash());
    }

    static byte[] metadataDigest(EventRow row) {
        return sha256(row.metadata());
    }

    static byte[] payloadDigest(EventRow row) {
        return sha256(row.salt(), row.payload());
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void field(ByteArrayOutputStream bytes, byte[] value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes.write(value.length >> shift);
        }
        bytes.writeBytes(value);
    }
}
