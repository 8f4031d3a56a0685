package org.incidenttimeline.api.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.incidenttimeline.core.vocabulary.Sha256;

/** A bearer token's secret: shown once, stored only as its SHA-256. */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MARK = "itl_";
    private static final int SHOWN = 12;
    private static final int SLOW_ROUNDS = 300_000;

    /** A new secret of 256 random bits. */
    static Secret random() {
        return new Secret(MARK + randomText(32));
    }

    /** So many random bytes in characters that survive every shell and address. */
    static String randomText(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }

    /** What is stored and looked up. */
    String hash() {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A hash that takes long to work out, of a body in which a password or a name may stand: the
     * same for the same body and salt, but nothing that could confirm guesses quickly.
     */
    static String slowHash(byte[] body, String salt) {
        try {
            PBEKeySpec spec =
                    new PBEKeySpec(
                            Sha256.hex(body).toCharArray(),
                            salt.getBytes(StandardCharsets.UTF_8),
                            SLOW_ROUNDS,
                            256);
            SecretKeyFactory slow = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return HexFormat.of().formatHex(slow.generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has PBKDF2", missing);
        }
    }

    /** The first characters, by which a person tells tokens apart; too few to guess the rest. */
    String prefix() {
        return text.length() < 2 * SHOWN ? "" : text.substring(0, SHOWN);
    }

    @Override
    public String toString() {
        return "Secret[" + prefix() + "…]";
    }
}
