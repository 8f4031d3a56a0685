package org.incidenttimeline.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.door.Wire;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A5, A7, A21, A23, A38: words are words, wherever they are typed, shown, told or logged. */
@ExtendWith(OutputCaptureExtension.class)
class HostileWordsIT {

    private static final Program PROGRAM = Program.shared();

    /** 46337 times itself shows who calculated; by chance the number stands in no hash. */
    private static final String CALCULATED = "2147117569";

    private static final String HOSTILE =
            "${46337*46337} #{46337*46337} *{46337*46337} [[${46337*46337}]] [(${46337*46337})] __${46337*46337}__ {{46337*46337}}"
                    + " <%= 46337*46337 %> T(java.lang.Runtime) ${jndi:ldap://x} <script>alert(1)</script>"
                    + " \\\"><img src=x onerror=alert(1)> <svg/onload=alert(1)> javascript:alert(1)"
                    + " ]]></title><entry> =1+1";

    private static final String SHORT =
            "${46337*46337} [[${46337*46337}]] <script>alert(1)</script> \\\"><img src=x onerror=alert(1)>";

    private static String incident = "";
    private static String publicId = "";

    @BeforeAll
    static void writeThemEverywhere() {
        Statement written = Statement.inANewIncident(PROGRAM, SHORT);
        incident = written.incident();
        String channel = "c" + UUID.randomUUID().toString().substring(0, 8);
        post(
                "/api/v1/channels",
                Program.ADMIN,
                "{'channel':'%s','names':{'en':'S'},'group':'S','order':1,'audience':'PUBLIC'}"
                        .formatted(channel));
        String responder = PROGRAM.token(Role.RESPONDER);
        post(
                written.path("pause-channel"),
                responder,
                "{'channel':'%s','reason':'H'}".formatted(channel));
        post(
                written.path("record-finding"),
                responder,
                "{'subject':'cause','value':'X','certainty':'SUSPECTED','detail':'H','source':'S','disclosable':true}");
        post(written.path("record-commentary"), responder, "{'source':'S','text':'H'}");
        publicId =
                written.said(
                                SHORT,
                                json(
                                        (",'publicTitle':{'en':'S'},'outlets':{'STORE':{'en':'H'},'PRESS':{'en':'H'}},"
                                                        + "'guidance':[{'words':{'en':'H'},'channels':['%s']}],"
                                                        + "'commitments':[{'words':{'en':'H'},'subject':'cause'}]")
                                                .formatted(channel)))
                        .publicId();
        written.approved(SHORT);
        await().until(() -> PROGRAM.get("/statements/" + publicId, null).statusCode() == 200);
    }

    private static String json(String template) {
        return template.replace("'H'", "\"" + HOSTILE + "\"")
                .replace("'S'", "\"" + SHORT + "\"")
                .replace("'", "\"");
    }

    private static void post(String path, String token, String template) {
        var answer = PROGRAM.post(path, token, json(template));
        assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 201);
    }

    /** Every page and answer that may show them, for everyone. */
    private static Map<String, Wire.Reply> everything() {
        Map<String, Wire.Reply> all = new LinkedHashMap<>();
        String token =
                PROGRAM.token(Role.RESPONDER, Role.COMMS_AUTHOR, Role.COMMS_APPROVER, Role.ANALYST);
        String page = "/internal/incidents/" + incident;
        String data = "/api/v1/incidents/" + incident;
        String words = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            PROGRAM.get(PublicSite.class)
                    .files()
                    .all()
                    .keySet()
                    .forEach(it -> all.put(it, wire.ask("GET", it)));
            List<String> inside =
                    new ArrayList<>(
                            List.of(
                                    "/internal/incidents",
                                    page,
                                    page + "/impact",
                                    page + "/desk",
                                    page + "/desk/new",
                                    "/api/v1/channels",
                                    "/api/v1/incidents",
                                    data,
                                    data + "/statements",
                                    data + "/events",
                                    data + "/views/impact",
                                    data + "/views/public-timeline",
                                    data + "/views/notice",
                                    "/login?error=" + words,
                                    "/nowhere?x=" + words,
                                    page + "?before=" + words,
                                    "/verify?message=" + words,
                                    "/" + words));
            Program.json(PROGRAM.get(data + "/statements", token))
                    .path("statements")
                    .forEach(
                            it -> {
                                String id = it.path("statement").asString();
                                inside.add(page + "/statements/" + id);
                                inside.add(page + "/statements/" + id + "/revise");
                                inside.add(data + "/statements/" + id);
                            });
            inside.forEach(
                    it ->
                            all.put(
                                    "inside " + it,
                                    wire.ask(
                                            "GET",
                                            it,
                                            "Authorization: Bearer " + token,
                                            "Accept: text/html, */*")));
        }
        return all;
    }

    @Test
    void nobodyCalculatesOrObeysThem() {
        Map<String, Wire.Reply> all = everything();

        all.forEach(
                (path, reply) -> {
                    assertThat(reply.status()).as(path).isLessThan(500);
                    assertThat(reply.body()).as(path).doesNotContain(CALCULATED);
                    if (reply.header("content-type").contains("html")) {
                        assertThat(reply.body())
                                .as(path)
                                .doesNotContain(
                                        "<script>alert", "<img src=x", "<svg/", "]]></title>")
                                .doesNotContainPattern(
                                        "(href|src|action)=\"\\s*(javascript|data):");
                    }
                });
        assertThat(all.values().stream().filter(it -> it.body().contains("46337*46337")).count())
                .as("answers that show the words as they are")
                .isGreaterThan(25);
    }

    @Test
    void aQueryIsNoQueryOfTheDatabase() {
        String analyst = PROGRAM.token(Role.ANALYST);
        for (String path :
                List.of(
                        "/api/v1/incidents",
                        "/api/v1/channels",
                        "/api/v1/incidents/" + incident,
                        "/api/v1/incidents/" + incident + "/statements",
                        "/api/v1/incidents/" + incident + "/views/impact",
                        "/api/v1/views/notice")) {
            for (String query :
                    List.of(
                            "sort=id;drop%20table%20event",
                            "name%5B%5D=1&name%5B%5D=2",
                            "search=%27)%20OR%201=1--",
                            "position=1%20or%201=1",
                            "position=1&position=2",
                            "asOf=%27;CREATE%20ALIAS%20X%20AS%20%27%27--",
                            "at=1%27")) {
                assertThat(PROGRAM.get(path + "?" + query, analyst).statusCode())
                        .as(path + " " + query)
                        .isEqualTo(400);
            }
        }
        for (String id : List.of("1%27%20or%20%271%27=%271", "0%20union%20select", "%27--")) {
            assertThat(PROGRAM.get("/api/v1/incidents/" + id, analyst).statusCode()).isEqualTo(404);
            assertThat(PROGRAM.get("/statements/" + id, null).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aStreamTellsOneEventALine() throws IOException {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Socket socket = new Socket("localhost", PROGRAM.at("/").getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET /api/v1/public/stream HTTP/1.0\r\nHost: localhost\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    new BufferedReader(
                                                    new InputStreamReader(
                                                            socket.getInputStream(),
                                                            StandardCharsets.UTF_8))
                                            .lines()
                                            .forEach(lines::add);
                                } catch (IOException | UncheckedIOException over) {
                                    lines.add("");
                                }
                            });
            await().until(() -> lines.contains("event:notice"));
            Statement.inANewIncident(PROGRAM).said("One event: two data: fake id: 9");
            await().until(() -> lines.contains("event:timeline"));
        }

        List<String> told = List.copyOf(lines);
        assertThat(told.subList(told.indexOf("") + 1, told.size()))
                .allMatch(
                        it ->
                                it.isEmpty()
                                        || it.matches(
                                                ":.*|retry:\\d+|id:\\d+|event:(notice|timeline)|data:\\{\"number\":.*}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\n", "\\r", "\\u0085", "\\u2028", "\\u2029", "\\u0000", "\\u001b", "\\ud800"
            })
    void aLineIsALine(String separator) {
        String draft =
                "{\"texts\":{\"en\":{\"headline\":\"One%sdata: two\",\"body\":\"Words.\"}}}"
                        .formatted(separator);

        assertThat(
                        PROGRAM.post(
                                        "/api/v1/incidents/" + incident + "/draft-statement",
                                        PROGRAM.token(Role.COMMS_AUTHOR),
                                        draft)
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLineOfTheLogIsOneRecord(CapturedOutput console) {
        String evil =
                "x%0d%0a2099-01-01T00:00:00.000Z%20ERROR%20forged%1b%5b2J$%7bjndi:ldap://x%7d";
        String[] headers = {
            "User-Agent: ${jndi:ldap://x}",
            "X-Request-Id: ${jndi:ldap://x}",
            "Referer: ${jndi:ldap://x}",
            "Authorization: Bearer " + PROGRAM.token(Role.ANALYST)
        };
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            wire.ask("GET", "/api/v1/views/notice?min-position=999999999&lang=" + evil, headers);
            wire.ask("GET", "/api/v1/views/notice?min-position=999999999", headers);
            wire.ask("GET", "/internal/incidents?x=" + evil, headers);
            wire.ask("GET", "/" + evil, headers);
            wire.ask("GET", "/", "User-Agent: \u001b[2J");
            wire.ask("POST", "/login", "username=" + evil + "&password=" + evil, headers);
        }

        assertThat(console.getAll()).contains("The store could not answer");
        assertThat(console.getAll().lines())
                .allMatch(
                        it -> it.matches("\\d{4}-\\S+ \\w+ +\\[[\\w.-]*] \\w+: .*|  \\| .*"),
                        "one record")
                .noneMatch(it -> it.contains("\u001b") || it.startsWith("2099"));
    }
}
