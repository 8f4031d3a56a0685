package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process of its own, killed right after it said yes. */
class KilledProgramIT {

    @TempDir Path directory;

    private @Nullable Process process;

    @AfterEach
    void stop() {
        kill();
    }

    @Test
    void keepsWhatItSaidYesToInEveryView() throws IOException {
        Program program = started();
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
        kill();

        Program again = started();
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

        assertThat(again.get(views + "public-timeline" + reached, analyst).body())
                .contains(publicId, "Stores are closed", "PAUSED");
        assertThat(again.get(views + "notice" + reached, analyst).body())
                .contains(publicId, "Stores are closed", "PAUSED");
        assertThat(again.get(views + "impact" + reached, analyst).body())
                .contains("\"channel\":\"stores\"", "PAUSED", "CRITICAL");
    }

    private Program started() throws IOException {
        int port = free();
        int operations = free();
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                IncidentApplication.class.getName(),
                                "--server.port=" + port,
                                "--management.server.port=" + operations,
                                "--incident.data-dir=" + directory,
                                "--incident.bootstrap-token=" + Program.ADMIN)
                        .redirectErrorStream(true)
                        .redirectOutput(new File(directory.toFile(), "log-" + port))
                        .start();
        Program program = Program.elsewhere(port);
        await().atMost(Duration.ofSeconds(90)).until(() -> answers(program));
        return program;
    }

    private static boolean answers(Program program) {
        try {
            return program.get("/api/v1/people", Program.ADMIN).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** At once and without a word, as {@code kill -9} does. */
    private void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
