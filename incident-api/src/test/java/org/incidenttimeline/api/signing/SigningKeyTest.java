package org.incidenttimeline.api.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    /** The key of RFC 8037, appendix A.1. */
    private static final String D = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";

    private final SigningKey key;

    SigningKeyTest() throws Exception {
        String pkcs8 =
                "302e020100300506032b657004220420"
                        + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(D));
        key = SigningKey.of(HexFormat.of().parseHex(pkcs8));
    }

    @Test
    void computesThePublicPartAndItsThumbprint() {
        assertThat(key.x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(key.kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    /** RFC 8037, appendix A.4, with the payload taken out. */
    @Test
    void signsTheExampleOfTheStandard() {
        assertThat(key.jws("{\"alg\":\"EdDSA\"}", "Example of Ed25519 signing"))
                .isEqualTo(
                        "eyJhbGciOiJFZERTQSJ9..hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcN"
                                + "R4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    }

    @Test
    void namesItselfInTheHeader() {
        String header = key.jws("Words").split("\\.", -1)[0];

        assertThat(new String(Base64.getUrlDecoder().decode(header), US_ASCII))
                .isEqualTo("{\"alg\":\"EdDSA\",\"kid\":\"" + key.kid() + "\"}");
    }

    @Test
    void comesBackFromWhatIsStored() throws Exception {
        SigningKey made = SigningKey.random();

        assertThat(SigningKey.of(made.pkcs8()).jws("Words")).isEqualTo(made.jws("Words"));
    }

    @Test
    void neverPrintsItsPrivatePart() {
        assertThat(key).hasToString(key.kid());
    }
}
