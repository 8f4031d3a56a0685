package org.incidenttimeline.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.door.Wire;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A31, A32, A35, A36, A39: bodies and headers made to do more, or to cost more, than they say. */
class BodiesIT {

    private static final Program PROGRAM = Program.shared();
    private static final Statement WRITTEN = Statement.inANewIncident(PROGRAM);

    private static HttpResponse<String> comment(String body, String... headers) {
        return PROGRAM.post(
                WRITTEN.path("record-commentary"), PROGRAM.token(Role.RESPONDER), body, headers);
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("java.", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@class\":\"java.io.File\",\"source\":\"x\",\"text\":\"x\"}",
                "{\"@type\":\"x\",\"source\":\"x\",\"text\":\"x\"}",
                "[\"java.net.URL\",\"http://127.0.0.1/\"]",
                "{\"source\":[\"java.net.URL\",\"http://127.0.0.1/\"],\"text\":\"x\"}",
                "{\"source\":{\"@class\":\"java.io.File\"},\"text\":\"x\"}",
                "{\"commentary\":[\"java.util.UUID\",\"x\"],\"source\":\"x\",\"text\":\"x\"}"
            })
    void takesNoTypeFromABody(String body) {
        long head = PROGRAM.get(EventLog.class).head();

        refused(comment(body), 400);
        assertThat(PROGRAM.get(EventLog.class).head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approvedBy",
                "author",
                "actor",
                "recordedAt",
                "position",
                "contentHash",
                "status",
                "state",
                "publicId",
                "version",
                "approvals"
            })
    void takesNoFactThatIsItsOwnToKnow(String field) {
        String draft =
                "{\"texts\":{\"en\":{\"headline\":\"H\",\"body\":\"B\"}},\"%s\":\"x\"}"
                        .formatted(field);
        HttpResponse<String> answer =
                PROGRAM.post(
                        WRITTEN.path("draft-statement"), PROGRAM.token(Role.COMMS_AUTHOR), draft);

        refused(answer, 400);
        assertThat(Program.json(answer).path("type").asString())
                .isEqualTo("/problems/unknown-field");
    }

    @Test
    void refusesNamesWithoutNumberAndNumbersWithoutEnd() {
        String names =
                IntStream.range(0, 1_000_000)
                        .mapToObj(it -> "\"" + it + "\":1")
                        .collect(Collectors.joining(",", "{", "}"));
        refused(comment(names), 413);
        refused(comment(names.substring(0, names.indexOf(",", 900_000)) + "}"), 400);
        refused(comment("{\"source\":\"x\",\"text\":" + "9".repeat(900_000) + "}"), 400);
        refused(comment("{\"" + "n".repeat(900_000) + "\":1}"), 400);
        refused(comment("{\"source\":\"x\",\"text\":\"" + "x".repeat(900_000) + "\"}"), 400);
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            String token = PROGRAM.token(Role.RESPONDER);
            String begun =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: 50000000\r\n\r\n{"
                            .formatted(WRITTEN.path("record-commentary"), token);
            assertThat(wire.raw(begun).status()).isEqualTo(413);
        }
    }

    /**
     * Names that fall into one place of a hash table, which would cost the square of their number.
     */
    @Test
    void refusesNamesThatCollide() {
        List<String> names = new ArrayList<>(List.of(""));
        while (names.size() < 16_000) {
            names = names.stream().flatMap(it -> List.of(it + "Aa", it + "BB").stream()).toList();
        }
        String texts =
                names.stream()
                        .map(it -> "\"" + it + "\":{\"headline\":\"H\",\"body\":\"B\"}")
                        .limit(15_000)
                        .collect(Collectors.joining(",", "{\"texts\":{", "}}"));

        refused(
                PROGRAM.post(
                        WRITTEN.path("draft-statement"), PROGRAM.token(Role.COMMS_AUTHOR), texts),
                400);
        String form =
                names.stream().map(it -> it + "=1").limit(2000).collect(Collectors.joining("&"));
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            String[] type = {"Content-Type: application/x-www-form-urlencoded"};
            assertThat(wire.ask("POST", "/verify", form, type).status()).isEqualTo(400);
            assertThat(wire.ask("POST", "/login", form, type).status()).isIn(400, 403);
        }
    }

    @Test
    void unpacksNothing() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(new byte[1_000_000]);
            }
        }
        HttpResponse<String> answer =
                PROGRAM.send(
                        PROGRAM.request(
                                        WRITTEN.path("record-commentary"),
                                        PROGRAM.token(Role.RESPONDER))
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray())));

        refused(answer, 400);
    }

    @Test
    void givesNoPartsAndWaitsForNoPattern() {
        String ranges =
                IntStream.range(0, 1000)
                        .mapToObj(it -> it + "-" + it)
                        .collect(Collectors.joining(","));
        String[] baits = {
            "Range: bytes=" + ranges,
            "If-None-Match: " + "\"a\",".repeat(1500),
            "Accept-Encoding: " + ", gzip ".repeat(800) + ";",
            "Accept-Encoding: gzip" + " ".repeat(6000) + ";q=" + "0.".repeat(500),
            "Accept: " + "text/html,".repeat(700),
            "X-Request-Id: " + "a".repeat(7000),
            "Accept-Language: " + "en-".repeat(2000),
            "Cookie: " + "a=b; ".repeat(1400)
        };
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            int whole = wire.ask("GET", "/").body().length();
            for (String bait : baits) {
                Wire.Reply reply = wire.ask("GET", "/", bait);
                assertThat(reply.status()).as(bait.substring(0, 20)).isIn(200, 304, 400);
                assertThat(reply.body().length()).isLessThanOrEqualTo(Math.max(whole, 2000));
            }
            String token = "Authorization: Bearer " + PROGRAM.token(Role.ANALYST);
            Wire.Reply parts =
                    wire.ask(
                            "GET",
                            "/internal/swagger-ui/index.html",
                            token,
                            baits[0].substring(0, 4000));
            assertThat(parts.status()).isIn(200, 206, 400, 416);
            assertThat(parts.body().length()).isLessThan(10_000);
        }
    }

    /** More of them than a pool of threads would have. */
    @Test
    void answersReadersWhileManySendSlowly() throws IOException {
        List<Socket> slow = new ArrayList<>();
        String[] beginnings = {
            "GET / HTTP/1.1\r\nHost: loc",
            "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx",
            "POST /verify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 1000\r\n\r\nmess"
        };
        try {
            for (int i = 0; i < 750; i++) {
                Socket socket = new Socket("localhost", PROGRAM.at("/").getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(beginnings[i % 3].getBytes(StandardCharsets.US_ASCII));
            }
            try (Wire wire = new Wire(PROGRAM.at("/"))) {
                // Far less than those who send slowly are waited for.
                assertThat(wire.withinSeconds(10).ask("GET", "/").status()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void takesOnlySmallFormsFromStrangers() {
        String[] type = {"Content-Type: application/x-www-form-urlencoded"};
        String large = "message=" + "x".repeat(70_000);
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            for (String path : List.of("/verify", "/login", "/logout", "/internal/incidents")) {
                assertThat(wire.ask("POST", path, large, type).status()).as(path).isEqualTo(413);
            }
            String chunked =
                    "POST /verify HTTP/1.1\r\nHost: localhost\r\n%s\r\n%s\r\n\r\n9\r\nmessage=x\r\n0\r\n\r\n"
                            .formatted(type[0], "Transfer-Encoding: chunked");
            assertThat(wire.raw(chunked).status()).isEqualTo(413);
        }
    }

    @Test
    void keepsTheKeysOfPeopleApart() {
        String key = UUID.randomUUID().toString();
        String body = "{\"source\":\"Press\",\"text\":\"mine\"}";
        String other = PROGRAM.newToken(PROGRAM.newPerson(Role.RESPONDER));
        String path = WRITTEN.path("record-commentary");

        String first = Program.text(comment(body, "Idempotency-Key", key), "commentary");
        HttpResponse<String> theirs = PROGRAM.post(path, other, body, "Idempotency-Key", key);

        assertThat(Program.text(theirs, "commentary")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "https://evil.example", "http://localhost.evil.example", "file://"})
    void letsNoOtherSiteReadWhatIsForInsiders(String origin) {
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            String token = "Authorization: Bearer " + PROGRAM.token(Role.ANALYST);
            for (String path :
                    List.of("/api/v1/incidents", "/internal/incidents", "/openapi.json")) {
                Wire.Reply read = wire.ask("GET", path, token, "Origin: " + origin);
                Wire.Reply preflight =
                        wire.ask(
                                "OPTIONS",
                                path,
                                "Origin: " + origin,
                                "Access-Control-Request-Method: POST");

                assertThat(read.headers()).doesNotContainKey("access-control-allow-origin");
                assertThat(preflight.headers())
                        .doesNotContainKeys(
                                "access-control-allow-origin", "access-control-allow-credentials");
            }
        }
    }
}
