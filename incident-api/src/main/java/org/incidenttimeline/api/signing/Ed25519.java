package org.incidenttimeline.api.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The one algorithm, as the JDK has it. */
final class Ed25519 {

    private static final String NAME = "Ed25519";
    private static final int PUBLIC_BYTES = 32;

    private Ed25519() {}

    static KeyPair random() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The pair of a private key; refuses every other kind of key. */
    static KeyPair pair(byte[] pkcs8) throws GeneralSecurityException {
        PrivateKey secret =
                KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        byte[] seed =
                ((EdECPrivateKey) secret)
                        .getBytes()
                        .orElseThrow(() -> new InvalidKeySpecException("no private part"));
        KeyPairGenerator pairs = KeyPairGenerator.getInstance(NAME);
        // The JDK tells the public part only of a pair it makes: let it make this very one.
        pairs.initialize(NamedParameterSpec.ED25519, new Given(seed));
        KeyPair pair = pairs.generateKeyPair();
        byte[] probe = pair.getPublic().getEncoded();
        if (!verifies(pair.getPublic(), probe, sign(secret, probe))) {
            throw new InvalidKeySpecException("the public part could not be computed");
        }
        return new KeyPair(pair.getPublic(), secret);
    }

    /** The 32 bytes of a public key. */
    static byte[] bytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length);
    }

    /** The 32 bytes in a SubjectPublicKeyInfo; refuses every other kind of key. */
    static byte[] publicKey(byte[] encoded) throws GeneralSecurityException {
        return bytes(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded)));
    }

    /** The SubjectPublicKeyInfo of 32 bytes (RFC 8410). */
    static byte[] encoded(byte[] key) {
        byte[] before = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] whole = Arrays.copyOf(before, before.length + key.length);
        System.arraycopy(key, 0, whole, before.length, key.length);
        return whole;
    }

    static byte[] sign(PrivateKey key, byte[] text) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean verifies(PublicKey key, byte[] text, byte[] signed)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(NAME);
        signature.initVerify(key);
        signature.update(text);
        return signature.verify(signed);
    }

    /** Draws nothing: gives the bytes it was given. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
