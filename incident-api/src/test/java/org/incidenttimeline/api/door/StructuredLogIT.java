package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as machines read it, when the operator asks for that. */
class StructuredLogIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path directory;

    @Test
    void isALineOfJsonForEachMessageWithTheRequestIdAndNothingForged() throws IOException {
        try (Separate separate =
                Separate.started(
                        "--logging.structured.format.console=ecs",
                        "--spring.main.banner-mode=off",
                        "--logging.level.org.springframework.web.servlet.DispatcherServlet=debug",
                        "--incident.data-dir=" + directory)) {
            HttpResponse<String> answer =
                    separate.program().get("/api/v1/people?x=%0a%7B%22forged%22", Program.ADMIN);
            String request = answer.headers().firstValue("X-Request-Id").orElseThrow();
            await().atMost(Duration.ofSeconds(10)).until(() -> separate.told().contains(request));

            List<JsonNode> lines =
                    separate.told()
                            .lines()
                            .filter(it -> !it.isBlank())
                            .map(JSON::readTree)
                            .toList();
            assertThat(lines)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(it -> assertThat(it.path("message").isString()).isTrue());
            assertThat(lines)
                    .filteredOn(it -> it.path("requestId").asString("").equals(request))
                    .isNotEmpty();
            assertThat(separate.told()).doesNotContain(Program.ADMIN, "%wEx", "[" + request + "]");
        }
    }
}
