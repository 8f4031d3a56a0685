package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** A failed schedule stores the name of what refused it, so a name once given stays. */
class RefusalNamesTest {

    @Test
    void areNeverChanged() throws IOException {
        List<String> given;
        try (var names = RefusalNamesTest.class.getResourceAsStream("/refusal-names.txt")) {
            given =
                    new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }

        assertThat(Arrays.stream(Refusal.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsAll(given);
    }
}
