package org.incidenttimeline.api.statuspage;

import java.math.BigInteger;
import org.incidenttimeline.core.vocabulary.Sha256;

/** Ids as clients know them: 12 lower-case letters and digits, the same for the same thing. */
final class ShortId {

    private static final int LENGTH = 12;

    private ShortId() {}

    /** The id of the one thing of this kind that goes by this name. */
    static String of(String kind, Object name) {
        BigInteger digest = new BigInteger(1, Sha256.of(kind + ":" + name));
        String digits = "0".repeat(LENGTH) + digest.toString(Character.MAX_RADIX);
        return digits.substring(digits.length() - LENGTH);
    }
}
