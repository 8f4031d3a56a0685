package org.incidenttimeline.api.door;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.IncidentApplication;

/** The whole program in a process of its own, which may be killed or made to stand still. */
public final class Separate implements AutoCloseable {

    private final Process process;
    private final Program program;

    private Separate(Process process, Program program) {
        this.process = process;
        this.program = program;
    }

    /** One that answers, on this store, with {@link Program#ADMIN} as its token. */
    public static Separate started(String... arguments) throws IOException {
        int port = free();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                IncidentApplication.class.getName(),
                                "--server.port=" + port,
                                "--management.server.port=" + free(),
                                "--incident.bootstrap-token=" + Program.ADMIN));
        command.addAll(List.of(arguments));
        File log = Files.createTempFile("program", ".log").toFile();
        Process process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
        Separate separate = new Separate(process, Program.elsewhere(port));
        await().atMost(Duration.ofSeconds(90)).until(separate::answers);
        return separate;
    }

    /** Its doors. */
    public Program program() {
        return program;
    }

    private boolean answers() {
        try {
            return program.get("/api/v1/people", Program.ADMIN).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** At once and without a word, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Its process, to send signals to. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        kill();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
