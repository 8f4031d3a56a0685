package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process of its own, killed right after it said yes. */
class KilledProgramIT {

    @TempDir Path directory;

    @Test
    void keepsWhatItSaidYesToInEveryView() throws IOException {
        Separate first = started();
        Program program = first.program();
        program.post(
                "/api/v1/channels",
                Program.ADMIN,
                "{\"channel\":\"stores\",\"names\":{\"en\":\"Stores\"},\"group\":\"On site\",\"order\":1,\"audience\":\"PUBLIC\"}");
        Statement statement = Statement.inANewIncident(program);
        String form = statement.approved("Stores are closed");
        String pause = "{\"channel\":\"stores\",\"reason\":\"power\"}";
        String responder = program.token(Role.RESPONDER);
        String analyst = program.token(Role.ANALYST);
        Program.text(program.post(statement.path("pause-channel"), responder, pause), "version");
        String publicId = statement.publish(form);
        first.kill();

        try (Separate second = started()) {
            Program again = second.program();
            long head =
                    Program.json(
                                    again.post(
                                            statement.path("change-severity"),
                                            responder,
                                            "{\"severity\":\"CRITICAL\"}"))
                            .path("position")
                            .asLong();
            String views = "/api/v1/incidents/" + statement.incident() + "/views/";
            String reached = "?min-position=" + head;

            assertThat(
                            Program.patiently(
                                            () ->
                                                    again.get(
                                                            views + "public-timeline" + reached,
                                                            analyst))
                                    .body())
                    .contains(publicId, "Stores are closed", "PAUSED");
            assertThat(
                            Program.patiently(() -> again.get(views + "notice" + reached, analyst))
                                    .body())
                    .contains(publicId, "Stores are closed", "PAUSED");
            assertThat(
                            Program.patiently(() -> again.get(views + "impact" + reached, analyst))
                                    .body())
                    .contains("\"channel\":\"stores\"", "PAUSED", "CRITICAL");
        }
    }

    private Separate started() throws IOException {
        return Separate.started("--incident.data-dir=" + directory);
    }
}
