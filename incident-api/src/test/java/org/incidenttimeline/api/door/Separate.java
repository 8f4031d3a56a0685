package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.incidenttimeline.IncidentApplication;

/** The whole program in a process of its own, which may be killed or made to stand still. */
public final class Separate implements AutoCloseable {

    private final Process process;
    private final Program program;
    private final Path log;
    private final int operations;

    private Separate(Process process, Program program, Path log, int operations) {
        this.process = process;
        this.program = program;
        this.log = log;
        this.operations = operations;
    }

    /** One that answers, on this store, with {@link Program#ADMIN} as its token. */
    public static Separate started(String... arguments) throws IOException {
        Separate separate =
                begun(
                        Stream.concat(
                                        Stream.of("serve"),
                                        Stream.concat(
                                                Stream.of(
                                                        "--incident.bootstrap-token="
                                                                + Program.ADMIN),
                                                Stream.of(arguments)))
                                .toArray(String[]::new));
        await().atMost(Duration.ofSeconds(90)).until(separate::answers);
        return separate;
    }

    /** One that was just begun, with its command. */
    static Separate begun(String... arguments) throws IOException {
        int port = free();
        int operations = free();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                IncidentApplication.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--server.port=" + port);
        command.add("--management.server.port=" + operations);
        Path log = Files.createTempFile("program", ".log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        return new Separate(process, Program.elsewhere(port), log, operations);
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

    /** Everything it has told so far. */
    String told() throws IOException {
        return Files.readString(log);
    }

    /** What its operators measure. */
    String measured() {
        return operated("/actuator/prometheus").body();
    }

    /** What it answers its operators. */
    HttpResponse<String> operated(String path) {
        return Program.elsewhere(operations).get(path, null);
    }

    /** Asks it to end, as {@code kill} does. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Waits for its end; gives its exit code. */
    int ended(Duration longest) throws InterruptedException {
        assertThat(process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        return process.exitValue();
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
