package org.incidenttimeline.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.junit.jupiter.api.Test;

/** What tokens are made of, and how little of them is kept. */
class SecretTest {

    @Test
    void makesTokensOf256BitsThatNeverRepeat() {
        Set<String> drawn = new HashSet<>();
        int[] ones = new int[256];
        for (int token = 0; token < 10_000; token++) {
            String text = Secret.random().text();
            assertThat(text).startsWith("itl_");
            byte[] bits = Base64.getUrlDecoder().decode(text.substring(4));
            assertThat(bits).hasSize(32);
            for (int bit = 0; bit < 256; bit++) {
                ones[bit] += (bits[bit / 8] >> (bit % 8)) & 1;
            }
            drawn.add(text);
        }
        assertThat(drawn).hasSize(10_000);
        // Ten standard deviations: a bit that is fixed or leans is seen, chance is not.
        for (int count : ones) {
            assertThat(count).isBetween(4500, 5500);
        }
    }

    @Test
    void keepsAHashAndTooLittleToGuessTheRest() {
        Secret secret = Secret.random();

        assertThat(secret.hash()).hasSize(64).doesNotContain(secret.text());
        assertThat(secret.text().length() - secret.prefix().length()).isGreaterThanOrEqualTo(35);
        assertThat(secret.toString()).doesNotContain(secret.text());
    }

    @Test
    void hashesBodiesWithPasswordsSlowlyAndEachUnderItsOwnKey() {
        byte[] body = "{\"password\":\"correct horse\"}".getBytes(UTF_8);

        assertThat(Secret.slowHash(body, "one"))
                .hasSize(64)
                .isEqualTo(Secret.slowHash(body, "one"))
                .isNotEqualTo(Secret.slowHash(body, "other"))
                .isNotEqualTo(Secret.slowHash("{}".getBytes(UTF_8), "one"))
                .isNotEqualTo(Sha256.hex(body));
    }
}
