package org.incidenttimeline.projections.publicchain;

import java.util.Base64;
import java.util.HexFormat;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The place of a document in the chain.
 *
 * <pre>
 * hash = SHA-256( hash before (32 bytes; zeros before the first) ∥ SHA-256( body ) )
 * </pre>
 *
 * @param number from 1, without gaps
 * @param hash as 64 hexadecimal digits
 */
public record ChainLink(long number, String hash) {

    /** The link of this body behind the last entry; null when it is the first. */
    public static ChainLink behind(@Nullable ChainEntry last, String body) {
        byte[] before = last == null ? new byte[32] : HexFormat.of().parseHex(last.hash());
        return new ChainLink(
                last == null ? 1 : last.number() + 1,
                HexFormat.of().formatHex(Sha256.of(before, Sha256.of(body))));
    }

    /** The lines that a signed note says of it: origin, number and hash in base64. */
    public String checkpoint(String origin) {
        String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash));
        return origin + "\n" + number + "\n" + base64 + "\n";
    }
}
