package org.incidenttimeline.api.signing;

/**
 * The public part of a key, with the member names of RFC 8037.
 *
 * @param x the 32 bytes of the public key, as base64url
 * @param kid the thumbprint of RFC 7638
 */
public record Jwk(String kty, String crv, String x, String kid, String use, String alg) {

    static Jwk of(String kid, String x) {
        return new Jwk("OKP", "Ed25519", x, kid, "sig", "EdDSA");
    }
}
