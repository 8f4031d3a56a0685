package org.incidenttimeline.api.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log.
 *
 * @param number its place; they are gapless, in the order of commits
 * @param at when, never before the entry before it
 * @param act what was done, a name of {@link Act}
 * @param actor the account that did it, null when nobody was signed in
 * @param affected the account it was done to, if any
 * @param requestId the request in which it was done, if any
 * @param address the client's address, if there was a request
 * @param detail more about it, {@code name=word name=word}
 * @param hash SHA-256 of the hash before and of all the above, in hexadecimal
 */
public record AuditEntry(
        long number,
        Instant at,
        String act,
        @Nullable UUID actor,
        @Nullable UUID affected,
        @Nullable String requestId,
        @Nullable String address,
        String detail,
        String hash) {

    /** Each part with its length, in UTF-8; an absent part has the length -1. */
    String hashAfter(String before) {
        MessageDigest digest = Sha256.begun();
        Stream.of(before, number, StoredJson.format(at), act)
                .forEach(part -> add(digest, part.toString()));
        add(digest, actor == null ? null : actor.toString());
        add(digest, affected == null ? null : affected.toString());
        add(digest, requestId);
        add(digest, address);
        add(digest, detail);
        return HexFormat.of().formatHex(digest.digest());
    }

    AuditEntry sealedAfter(String before) {
        return new AuditEntry(
                number, at, act, actor, affected, requestId, address, detail, hashAfter(before));
    }

    private static void add(MessageDigest digest, @Nullable String part) {
        byte[] bytes = Objects.toString(part, "").getBytes(StandardCharsets.UTF_8);
        int length = part == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        digest.update(bytes);
    }
}
