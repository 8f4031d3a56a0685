package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.publicchain.ChainEntry;

/** Checks a chain by the words of its description alone, from what a stranger is given. */
final class Verified {

    /** What precedes the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410). */
    static final String SPKI = "302a300506032b6570032100";

    private Verified() {}

    /**
     * @param name the origin of the checkpoints
     * @param jwks the public keys, as JSON
     */
    static void chain(List<ChainEntry> chain, String name, String jwks) throws Exception {
        byte[] previous = new byte[32];
        for (int at = 0; at < chain.size(); at++) {
            ChainEntry entry = chain.get(at);
            byte[] body = entry.body().getBytes(StandardCharsets.UTF_8);
            previous = sha256(previous, sha256(body));
            assertThat(entry.number()).isEqualTo(at + 1);
            assertThat(entry.hash()).isEqualTo(HexFormat.of().formatHex(previous));
            byte[] key = key(jwks, kid(entry.jws()));
            jws(body, entry.jws(), key);
            checkpoint(entry.checkpoint(), name, at + 1, previous, key);
        }
    }

    /** The public key of this name, 32 bytes. */
    static byte[] key(String jwks, String kid) {
        return StoredJson.MAPPER
                .readTree(jwks)
                .path("keys")
                .valueStream()
                .filter(it -> it.path("kid").asString().equals(kid))
                .map(it -> Base64.getUrlDecoder().decode(it.path("x").asString()))
                .findFirst()
                .orElseThrow();
    }

    /** The name of the key in the header of a signature. */
    static String kid(String jws) {
        byte[] header = Base64.getUrlDecoder().decode(jws.split("\\.", -1)[0]);
        return StoredJson.MAPPER.readTree(header).path("kid").asString();
    }

    private static void jws(byte[] body, String jws, byte[] key) throws Exception {
        String[] parts = jws.split("\\.", -1);
        assertThat(parts).hasSize(3);
        assertThat(parts[1]).isEmpty();
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(body);
        signature(parts[0] + "." + payload, Base64.getUrlDecoder().decode(parts[2]), key);
    }

    private static void checkpoint(String note, String name, int size, byte[] hash, byte[] key)
            throws Exception {
        int end = note.indexOf("\n\n");
        String text = note.substring(0, end + 1);
        assertThat(text.split("\n", 3))
                .containsExactly(
                        name,
                        Integer.toString(size),
                        Base64.getEncoder().encodeToString(hash) + "\n");
        assertThat(note.substring(end + 2)).matches("— \\S+ [A-Za-z0-9+/=]+\n");
        String[] signed = note.substring(end + 2).strip().split(" ", -1);
        assertThat(signed[1]).isEqualTo(name);
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(signed[2]));
        byte[] id = new byte[4];
        byte[] signature = new byte[64];
        bytes.get(id).get(signature);
        assertThat(bytes.hasRemaining()).isFalse();
        byte[] digest = sha256((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {1}, key);
        assertThat(digest).startsWith(id);
        signature(text, signature, key);
    }

    private static void signature(String text, byte[] signature, byte[] key) throws Exception {
        byte[] spki = HexFormat.of().parseHex(SPKI + HexFormat.of().formatHex(key));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(signature)).isTrue();
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
