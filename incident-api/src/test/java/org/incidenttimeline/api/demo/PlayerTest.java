package org.incidenttimeline.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Test;

class PlayerTest {

    private static final Scenario.Step AWAITED =
            new Scenario.Step(
                    Instant.parse("2025-05-13T12:00:00Z"),
                    Part.COMMS_APPROVER,
                    "sees it published",
                    null,
                    null,
                    null,
                    new Scenario.Awaited("/statement", "/state", "PUBLISHED"));

    /** On a slow machine what was told a moment ago is in the views only later. */
    @Test
    void waitsForWhatIsNotThereYet() throws Exception {
        Deque<String> answers =
                new ConcurrentLinkedDeque<>(
                        List.of(
                                "404 {\"title\":\"There is nothing here\"}",
                                "503 {\"title\":\"Come back\"}",
                                "200 {\"state\":\"SCHEDULED\"}",
                                "200 {\"state\":\"PUBLISHED\"}"));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String[] answer = answers.removeFirst().split(" ", 2);
                    byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        try {
            new Player(
                            "http://localhost:" + server.getAddress().getPort(),
                            it -> {},
                            new PrintStream(console, true, StandardCharsets.UTF_8))
                    .play(
                            List.of(AWAITED),
                            new SignIns(
                                    "admin",
                                    Map.of(
                                            Part.COMMS_APPROVER,
                                            new SignIns.SignIn("name", "password", "token"))),
                            AWAITED.at());
        } finally {
            server.stop(0);
        }

        assertThat(answers).isEmpty();
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("sees it published");
    }
}
