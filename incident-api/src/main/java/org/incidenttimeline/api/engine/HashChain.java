package org.incidenttimeline.api.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.incidenttimeline.core.vocabulary.Sha256;

/**
 * The chain that makes a later change of any stored event visible. All digests are SHA-256; text is
 * UTF-8, numbers are decimal text, times are the stored text ({@code 2025-04-22T12:00:00.000Z}).
 *
 * <pre>
 * payload digest  = SHA-256( salt ∥ payload as stored )
 * metadata digest = SHA-256( metadata as stored )
 * hash            = SHA-256( previous hash (32 bytes; zeros before the first event)
 *                            ∥ field(position) ∥ field(recorded time) ∥ field(aggregate)
 *                            ∥ field(sequence) ∥ field(wire name) ∥ field(revision)
 *                            ∥ field(event id) ∥ field(metadata digest) ∥ field(payload digest) )
 * field(x)        = length of x in bytes as 4 bytes, most significant first ∥ x
 * </pre>
 *
 * Because the chain runs over the salted digest, a payload that a court orders removed can go
 * without breaking it, and nobody can guess the payload back from what is left.
 */
final class HashChain {

    static final int SALT_BYTES = 32;

    private HashChain() {}

    static byte[] payloadDigest(byte[] salt, byte[] payload) {
        MessageDigest digest = Sha256.begun();
        digest.update(salt);
        return digest.digest(payload);
    }

    static byte[] metadataDigest(byte[] metadata) {
        return Sha256.of(metadata);
    }

    static byte[] hash(byte[] previous, long position, String recordedAt, SealedFact event) {
        MessageDigest digest = Sha256.begun();
        digest.update(previous);
        field(digest, Long.toString(position));
        field(digest, recordedAt);
        field(digest, event.aggregate());
        field(digest, Long.toString(event.sequence()));
        field(digest, event.wireName());
        field(digest, event.revision());
        field(digest, event.eventId());
        field(digest, event.metadataDigest());
        field(digest, event.payloadDigest());
        return digest.digest();
    }

    private static void field(MessageDigest digest, String text) {
        field(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void field(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
