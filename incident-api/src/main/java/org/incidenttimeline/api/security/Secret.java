package org.incidenttimeline.api.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A bearer token's secret: shown once, stored only as its SHA-256. */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MARK = "itl_";
    private static final int SHOWN = 12;

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
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A SHA-256 in hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
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
