package org.incidenttimeline.api.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import org.incidenttimeline.core.vocabulary.Sha256;

/** A private key of this program, and the two forms in which it signs. */
public final class SigningKey {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] ED25519_IN_NOTES = {1};
    private static final int KEY_ID_BYTES = 4;

    private final KeyPair pair;
    private final byte[] publicBytes;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
        this.publicBytes = Ed25519.bytes(pair.getPublic());
    }

    static SigningKey random() {
        return new SigningKey(Ed25519.random());
    }

    static SigningKey of(byte[] pkcs8) throws GeneralSecurityException {
        return new SigningKey(Ed25519.pair(pkcs8));
    }

    byte[] pkcs8() {
        return pair.getPrivate().getEncoded();
    }

    /** The 32 bytes of the public key. */
    byte[] publicKey() {
        return publicBytes.clone();
    }

    /** The 32 bytes of the public key, as base64url. */
    String x() {
        return URL.encodeToString(publicBytes);
    }

    /** Its name: the thumbprint of RFC 7638. */
    public String kid() {
        return URL.encodeToString(
                Sha256.of("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x() + "\"}"));
    }

    /** Signs a text apart from it: {@code header..signature} (RFC 7515, appendix F). */
    public String jws(String body) {
        return jws("{\"alg\":\"EdDSA\",\"kid\":\"" + kid() + "\"}", body);
    }

    String jws(String header, String body) {
        String head = URL.encodeToString(header.getBytes(StandardCharsets.UTF_8));
        String payload = URL.encodeToString(body.getBytes(StandardCharsets.UTF_8));
        return head + ".." + URL.encodeToString(sign(head + "." + payload));
    }

    /**
     * Signs a text, which ends with a line end, under a name: a C2SP signed note.
     *
     * @param name without spaces and plus signs
     */
    public String note(String name, String text) {
        byte[] digest =
                Sha256.of(
                        (name + "\n").getBytes(StandardCharsets.UTF_8),
                        ED25519_IN_NOTES,
                        publicBytes);
        byte[] signature = sign(text);
        byte[] signed = Arrays.copyOf(digest, KEY_ID_BYTES + signature.length);
        System.arraycopy(signature, 0, signed, KEY_ID_BYTES, signature.length);
        return text + "\n— " + name + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    /** Vouches for the key that signs from now on; as base64url. */
    String endorsement(SigningKey next) {
        return URL.encodeToString(
                sign(
                        "incident-timeline/next-key/1\n"
                                + kid()
                                + "\n"
                                + next.kid()
                                + "\n"
                                + next.x()
                                + "\n"));
    }

    private byte[] sign(String text) {
        return Ed25519.sign(pair.getPrivate(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the private part. */
    @Override
    public String toString() {
        return kid();
    }
}
