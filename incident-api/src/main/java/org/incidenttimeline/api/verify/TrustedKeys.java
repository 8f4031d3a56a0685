package org.incidenttimeline.api.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Ed25519 keys whose signatures are believed, by their names. They come from outside the
 * database, for who can rewrite a log can rewrite a table of keys.
 */
public final class TrustedKeys {

    /** What precedes the 32 bytes of a key in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Map<String, byte[]> keys = new LinkedHashMap<>();

    /**
     * @param publicKeys of 32 bytes each
     */
    public TrustedKeys(Collection<byte[]> publicKeys) {
        publicKeys.forEach(it -> keys.put(kid(it), it.clone()));
    }

    /** These keys and one more, which one of them vouches for. */
    TrustedKeys and(byte[] publicKey) {
        TrustedKeys more = new TrustedKeys(keys.values());
        more.keys.put(kid(publicKey), publicKey.clone());
        return more;
    }

    /** How many there are. */
    public int count() {
        return keys.size();
    }

    /** The key of this name; null when it is not believed. */
    byte @Nullable [] named(String kid) {
        return keys.get(kid);
    }

    /** Whether the key of this name is believed and signed the text. */
    boolean signed(String kid, String text, byte[] signature) {
        byte[] key = named(kid);
        return key != null && verifies(key, text, signature);
    }

    /** Whether one of the keys signed the text as a note of this name with this key id. */
    boolean signedNote(String name, String text, byte[] keyId, byte[] signature) {
        return keys.values().stream()
                .filter(key -> Arrays.equals(noteId(name, key), keyId))
                .anyMatch(key -> verifies(key, text, signature));
    }

    /** The thumbprint of RFC 7638. */
    static String kid(byte[] key) {
        String x = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        String form = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Link.sha256(form.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first four bytes by which a note names its key. */
    private static byte[] noteId(String name, byte[] key) {
        byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Link.sha256(line, new byte[] {1}, key), 4);
    }

    private static boolean verifies(byte[] key, String text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + key.length);
            System.arraycopy(key, 0, encoded, SPKI.length, key.length);
            PublicKey publicKey =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }
}
