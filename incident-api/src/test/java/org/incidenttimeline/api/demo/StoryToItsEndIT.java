package org.incidenttimeline.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Objects;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What is played on request only: from the correction to the day everything works again. */
class StoryToItsEndIT {

    @Test
    void endsWithNothingOwedAndNothingUntrue(@TempDir Path directory) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(IncidentApplication.class)
                        .profiles("demo")
                        .run(
                                "--incident.data-dir=" + directory,
                                "--incident.demo-until=9999-01-01T00:00:00Z",
                                "--server.port=0",
                                "--management.server.port=0")) {
            Program program =
                    Program.elsewhere(
                            context.getEnvironment()
                                    .getRequiredProperty("local.server.port", Integer.class));
            long head = context.getBean(EventLog.class).head();
            String path =
                    "/api/v1/incidents/%s/views/impact?min-position=%d"
                            .formatted(Scenario.retailer().incident().value(), head);
            JsonNode impact =
                    Program.json(Program.patiently(() -> program.get(path, analyst(directory))))
                            .path("view");

            assertThat(impact.path("phase").asString()).isEqualTo("RESOLVED");
            assertThat(impact.path("noLongerTrue")).isEmpty();
            assertThat(impact.at("/commitments/due")).isEmpty();
            assertThat(impact.path("reviewsOpen")).isEmpty();
            assertThat(impact.has("nextUpdateBy")).isFalse();
            assertThat(impact.at("/disclosure/open").valueStream())
                    .noneMatch(it -> it.path("subject").asString().equals("customer-data"));
            await().untilAsserted(
                            () ->
                                    assertThat(
                                                    program.get(
                                                                    "/api/v1/public/notice",
                                                                    null,
                                                                    "Accept",
                                                                    "text/plain")
                                                            .body())
                                            .contains(
                                                    "Everything works again",
                                                    "This incident ended on Monday 11 August"));
        }
    }

    private static String analyst(Path directory) {
        return Objects.requireNonNull(SignIns.open(directory).of(Part.ANALYST).token());
    }
}
