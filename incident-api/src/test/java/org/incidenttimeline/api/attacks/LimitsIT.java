package org.incidenttimeline.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A39: who asks for too much is told when to come back, and takes nothing away from others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LimitsIT {

    private static final int OF_ACCOUNT = 40;
    private static final int OF_ADDRESS = 150;

    private Program program;

    @BeforeAll
    void start(@TempDir Path store) {
        program =
                Program.apart(
                        "--incident.data-dir=" + store,
                        "--incident.limits.requests-per-address=" + OF_ADDRESS,
                        "--incident.limits.requests-per-account=" + OF_ACCOUNT,
                        "--incident.limits.streams-per-account=2");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void anAccountHasSoManyStreamsOpen() throws Exception {
        String incident = Statement.inANewIncident(program).incident();
        String token = program.token(Role.DASHBOARD);
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                open.add(stream(incident, token));
            }
            HttpResponse<String> third =
                    program.get("/api/v1/incidents/" + incident + "/stream", token);

            isTurnedAway(third);
            assertThat(program.get("/api/v1/channels", token).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private Socket stream(String incident, String token) throws IOException {
        Socket socket = new Socket("localhost", program.at("/").getPort());
        String request =
                "GET /api/v1/incidents/%s/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(incident, token);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    @Test
    @Order(2)
    void anAccountAsksSoOftenAndAnotherIsNotMadeToWait() {
        String greedy = program.token(Role.RESPONDER);

        isTurnedAway(firstTurnedAway("/api/v1/channels", greedy, 10 * OF_ACCOUNT));
        assertThat(program.get("/api/v1/channels", program.token(Role.DASHBOARD)).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void anAddressAsksSoOftenAndStillReadsWhatIsPublic() {
        isTurnedAway(firstTurnedAway("/api/v1/channels", "it_unknown", 10 * OF_ADDRESS));
        HttpResponse<String> page =
                firstTurnedAway("/login", null, 10 * OF_ADDRESS, "Accept", "text/html");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Too much was asked for");
        for (String open :
                List.of("/", "/api/v1/public/notice", "/assets/site.css", "/history.atom")) {
            assertThat(program.get(open, null).statusCode()).as(open).isEqualTo(200);
        }
    }

    /** Not after exactly so many, for allowances come back bit by bit. */
    private HttpResponse<String> firstTurnedAway(
            String path, @Nullable String token, int atMost, String... headers) {
        return IntStream.range(0, atMost)
                .mapToObj(it -> program.get(path, token, headers))
                .filter(it -> it.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static void isTurnedAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(Program.json(answer).path("type").asString())
                .isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1, 60);
    }
}
