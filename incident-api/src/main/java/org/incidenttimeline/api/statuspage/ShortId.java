package org.incidenttimeline.api.statuspage;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids as clients know them: 12 lower-case letters and digits, the same for the same thing. */
final class ShortId {

    private static final int LENGTH = 12;

    private ShortId() {}

    /** The id of the one thing of this kind that is known by this name. */
    static String of(String kind, Object name) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((kind + ":" + name).getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, digest).toString(Character.MAX_RADIX);
            String filled = "0".repeat(LENGTH) + digits;
            return filled.substring(filled.length() - LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
