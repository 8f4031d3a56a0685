package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program told to stop, as an operator or a container engine does it. */
class EndingIT {

    private static final int STREAMS = 1000;
    private static final int TERMINATED = 143;

    /** Some five seconds on an idle machine; tests share one. */
    private static final Duration SLOW_MACHINE = Duration.ofSeconds(50);

    @TempDir Path directory;

    @Test
    void endsStreamsAtOnceAndFinishesWhatItHasBegun() throws Exception {
        try (Separate separate =
                        Separate.started(
                                "--incident.data-dir=" + directory.resolve("data"),
                                "--incident.checkpoint-dir=" + directory.resolve("checkpoints"),
                                "--incident.checkpoint-age=1h",
                                "--spring.lifecycle.timeout-per-shutdown-phase=60s",
                                "--incident.limits.streams-per-address=" + 2 * STREAMS);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Program program = separate.program();
            Statement statement = Statement.inANewIncident(program);
            String responder = program.token(Role.RESPONDER);
            CompletableFuture<String> internal =
                    stream(program, statement.path("stream"), "Bearer " + responder, readers);
            List<CompletableFuture<String>> streams =
                    IntStream.range(0, STREAMS)
                            .mapToObj(it -> stream(program, "/api/v1/public/stream", "", readers))
                            .toList();
            try (Socket command = halfSent(program, responder)) {
                await().atMost(SLOW_MACHINE).until(() -> open(separate) == STREAMS + 1);

                long asked = System.nanoTime();
                separate.terminate();

                assertThat(streams).allSatisfy(EndingIT::endsCleanly);
                endsCleanly(internal);
                assertThat(separate.handle().isAlive()).as("waits for the command").isTrue();
                await().atMost(SLOW_MACHINE)
                        .until(() -> separate.told().contains("Commencing graceful shutdown"));
                assertThat(separate.operated("/actuator/health/readiness").statusCode())
                        .isEqualTo(503);
                String answer = sentWhole(command);
                assertThat(answer).startsWith("HTTP/1.1 201");

                assertThat(separate.ended(SLOW_MACHINE)).isEqualTo(TERMINATED);
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SLOW_MACHINE);
                String end = separate.told().replaceFirst("(?s).*Commencing graceful shutdown", "");
                assertThat(end)
                        .contains("Graceful shutdown complete")
                        .doesNotContain(" ERROR ", " WARN ", "\tat ", "Exception");
                assertThat(checkpoints()).contains(position(answer));
            }
        }
    }

    @Test
    void breaksTheStoryOffWithoutAWordOfError() throws Exception {
        try (Separate separate =
                Separate.begun("demo", "--incident.data-dir=" + directory.resolve("demo"))) {
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> separate.told().contains("RESPONDER"));
            assertThat(separate.told()).doesNotContain("Open, without signing in");

            separate.terminate();

            assertThat(separate.ended(SLOW_MACHINE)).isEqualTo(TERMINATED);
            assertThat(separate.told()).doesNotContain("ERROR", "\tat ", "Exception");
        }
    }

    private List<String> checkpoints() throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve("checkpoints"))) {
            return all.map(it -> it.getFileName().toString().replaceFirst("^0*", "")).toList();
        }
    }

    private static String position(String answer) {
        return answer.replaceFirst("(?s).*\"position\":(\\d+).*", "$1") + ".checkpoint";
    }

    private static CompletableFuture<String> stream(
            Program program, String path, String bearer, ExecutorService readers) {
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
                        .formatted(path, bearer)
                        .replace("Authorization: \r\n", "");
        return CompletableFuture.supplyAsync(
                () -> new Wire(program.at("/")).withinSeconds(60).allAfter(request), readers);
    }

    /** With the last chunk, as a stream that was cut off has none. */
    private static void endsCleanly(CompletableFuture<String> stream) {
        assertThat(stream)
                .succeedsWithin(SLOW_MACHINE)
                .asString()
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n0\r\n\r\n");
    }

    private static final String BODY =
            "{\"title\":\"Outage\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"}";

    /** A command whose body ends only with {@link #sentWhole}. */
    private static Socket halfSent(Program program, String token) throws IOException {
        Socket socket = new Socket("localhost", program.at("/").getPort());
        String head =
                """
                POST /api/v1/incidents HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d
                Connection: close

                """
                        .formatted(token, BODY.length())
                        .replace("\n", "\r\n");
        write(socket, head + BODY.substring(0, 10));
        return socket;
    }

    private static String sentWhole(Socket socket) throws IOException {
        write(socket, BODY.substring(10));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many streams the program has open, as its operators read it. */
    private static long open(Separate separate) {
        return separate.measured()
                .lines()
                .filter(it -> it.startsWith("incident_stream_clients{"))
                .mapToLong(it -> (long) Double.parseDouble(it.replaceFirst(".* ", "")))
                .sum();
    }
}
