package org.incidenttimeline.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.vocabulary.Role.ANALYST;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_AUTHOR;
import static org.incidenttimeline.core.vocabulary.Role.RESPONDER;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.EventLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bad input: a problem that names the cause, nothing stored, never the server's fault. */
class BadInputIT {

    private static final Program PROGRAM = Program.shared();

    private static String incident = "";

    @BeforeAll
    static void declare() {
        Program.text(
                PROGRAM.post(
                        "/api/v1/channels",
                        Program.ADMIN,
                        """
                        {"channel":"website-orders","names":{"en":"Website orders"},
                         "group":"Online","order":1,"audience":"PUBLIC"}
                        """),
                "channel");
        incident =
                Program.text(
                        PROGRAM.post(
                                "/api/v1/incidents", PROGRAM.token(RESPONDER), declaration("")),
                        "incidentId");
    }

    private static String declaration(String more) {
        return "{\"title\":\"Bad input\",\"severity\":\"MAJOR\","
                + "\"beganAt\":\"2025-04-19T08:00:00.000Z\"%s}".formatted(more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    pause-channel | {"channel":"website-orders","reason":"x","by":"me"}  | unknown-field | by
                    pause-channel | {"channel":"website-orders"}                         | missing-field | reason
                    pause-channel | {"channel":"website-orders","reason":null}           | missing-field | reason
                    pause-channel | {"channel":"website-orders","reason":" "}            | invalid-value | reason
                    pause-channel | {"channel":"website-orders","reason":5}              | invalid-value | reason
                    pause-channel | {"channel":"website-orders","reason":"a\\u0000b"}    | invalid-value | reason
                    pause-channel | {"channel":"website-orders","reason":"a\\ud800b"}    | invalid-value | reason
                    pause-channel | {"channel":"Website Orders","reason":"x"}            | invalid-value | channel
                    pause-channel | {"channel":"website-orders","reason":"x","occurredAt":"9999-01-01T00:00:00.000Z"} | occurred-ahead | occurredAt
                    pause-channel | {"channel":"website-orders","reason":"x","occurredAt":"2023-01-01T00:00:00.000Z"} | occurred-too-early | occurredAt
                    pause-channel | {"channel":"website-orders","reason":"x","occurredAt":1e999999999} | invalid-value | occurredAt
                    pause-channel | {"channel":"website-orders","reason":"x","occurredAt":"+999999999-12-31T23:59:59Z"} | invalid-value | occurredAt
                    change-severity | {"severity":"HUGE"}                                | invalid-value | severity
                    change-severity | {"severity":2}                                     | invalid-value | severity
                    change-phase    | {"phase":"RESOLVED"}                               | invalid-value | phase
                    strike-entry    | {"event":"7","reason":"x"}                         | invalid-value | event
                    resolve         | {"outcome":"MERGED_INTO"}                          | invalid-value | mergedInto
                    resolve         | {"outcome":"RESOLVED","acceptDown":"website-orders"} | invalid-value | acceptDown
                    resolve         | {"outcome":"RESOLVED","acceptDown":[null]}         | missing-field | acceptDown[0]
                    assess-impact   | {"measure":"TRADE_PER_DAY","low":1e999999999,"high":1,"unit":"GBP","basis":"x"} | invalid-value | low
                    assess-impact   | {"measure":"TRADE_PER_DAY","low":"NaN","high":1,"unit":"GBP","basis":"x"} | invalid-value | low
                    assess-impact   | {"measure":"TRADE_PER_DAY","low":2,"high":1,"unit":"GBP","basis":"x"} | invalid-value | low
                    record-finding  | {"subject":"channel:website-orders","value":"X","certainty":"CONFIRMED","detail":"x","source":"x","disclosable":true} | invalid-value | subject
                    record-finding  | {"subject":"s","value":"X","certainty":"CONFIRMED","detail":"x","source":"x","disclosable":"yes"} | invalid-value | disclosable
                    """)
    void namesTheFieldOfAResponder(String command, String body, String slug, String field) {
        JsonNode problem = refused(400, slug, () -> command(command, body));

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/reason").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "texts":{}                                                         | invalid-value | texts
                    "texts":null                                                       | missing-field | texts
                    "texts":{"en":null}                                                | missing-field | texts.en
                    "texts":{"en":{"headline":"H"}}                                    | missing-field | texts.en.body
                    "texts":{"en":{"headline":"H\\nH","body":"B"}}                     | invalid-value | texts.en.headline
                    "texts":{"english language":{"headline":"H","body":"B"}}           | invalid-value | texts
                    "texts":{"cy":{"headline":"H","body":"B"}}                         | default-language-missing | texts
                    "texts":{"en":{"headline":"H","body":"B"},"de":{"headline":"H","body":"B"}} | language-not-offered | texts
                    "texts":{"en":{"headline":"H","body":"B"}},"outlets":{"SOCIAL":null} | missing-field | outlets.SOCIAL
                    "texts":{"en":{"headline":"H","body":"B"}},"outlets":{"SOCIAL":{}}   | invalid-value | outlets.SOCIAL
                    "texts":{"en":{"headline":"H","body":"B"}},"outlets":{"POSTER":{"en":"x"}} | invalid-value | outlets
                    "texts":{"en":{"headline":"H","body":"B"}},"claims":[null]           | missing-field | claims[0]
                    "texts":{"en":{"headline":"H","body":"B"}},"claims":[{"subject":"s","value":"no"}] | invalid-value | claims[0].value
                    "texts":{"en":{"headline":"H","body":"B"}},"commitments":[{"words":{"en":"w"}}] | missing-field | commitments[0].subject
                    "texts":{"en":{"headline":"H","body":"B"}},"guidance":[{"words":{"en":null}}] | missing-field | guidance[0].words.en
                    "texts":{"en":{"headline":"H","body":"B"}},"status":"PUBLISHED"      | unknown-field | status
                    "texts":{"en":{"headline":"H","body":"B"}},"audience":"ALL"          | invalid-value | audience
                    "texts":{"en":{"headline":"H","body":"B"}},"reason":{"en":"x"}       | invalid-value | reason
                    """)
    void namesTheFieldOfAnAuthor(String fields, String slug, String field) {
        JsonNode problem =
                refused(
                        400,
                        slug,
                        () ->
                                PROGRAM.post(
                                        path("draft-statement"),
                                        PROGRAM.token(COMMS_AUTHOR),
                                        "{" + fields + "}"));

        assertThat(problem.at("/errors/0/field").asString()).startsWith(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "[{}]",
                "null",
                "12",
                "\"x\"",
                "{\"channel\":\"a\",}",
                "{'a':1}",
                "{\"channel\":\"a\",\"channel\":\"b\",\"reason\":\"x\"}",
                "\u0000",
                "{\"channel\":\"website-orders\",\"reason\":\"x\"}}"
            })
    void refusesWhatIsNoJsonObject(String body) {
        JsonNode problem = refused(400, null, () -> command("pause-channel", body));

        assertThat(problem.path("type").asString())
                .isIn("/problems/malformed-json", "/problems/unknown-field");
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "{\"a\":%s}",
                "{\"channel\":%s,\"reason\":\"x\"}",
                "{\"reason\":%s}"
            })
    void refusesWhatNestsTooDeep(String around) {
        String deep = "[".repeat(5000) + "]".repeat(5000);

        refused(400, null, () -> command("pause-channel", around.formatted(deep)));
    }

    @Test
    void refusesTextsThatAreTooLong() {
        String body = "{\"channel\":\"website-orders\",\"reason\":\"" + "x".repeat(2001) + "\"}";

        JsonNode problem = refused(400, "invalid-value", () -> command("pause-channel", body));

        assertThat(problem.path("detail").asString())
                .isEqualTo("reason must be at most 2000 characters.");
    }

    @Test
    void refusesABodyOfTenMegabytesWithAndWithoutItsLength() {
        byte[] body =
                ("{\"channel\":\"" + "x".repeat(10_000_000) + "\"}")
                        .getBytes(StandardCharsets.US_ASCII);

        refused(
                413,
                "too-large",
                () -> postBytes(HttpRequest.BodyPublishers.ofByteArray(body), "application/json"));
        refused(
                413,
                "too-large",
                () ->
                        postBytes(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body)),
                                "application/json"));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] body = {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'};

        refused(
                400,
                null,
                () -> postBytes(HttpRequest.BodyPublishers.ofByteArray(body), "application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void refusesOtherMediaTypes(String type) {
        refused(
                415,
                "unsupported-media-type",
                () -> postBytes(HttpRequest.BodyPublishers.ofString("{}"), type));
    }

    @Test
    void refusesAnUnknownChannelByName() {
        JsonNode problem =
                refused(
                        404,
                        "unknown-channel",
                        () -> command("pause-channel", "{\"channel\":\"moon\",\"reason\":\"x\"}"));

        assertThat(problem.path("detail").asString()).contains("channel", "moon");
    }

    @Test
    void refusesAnUnknownFindingEntryStatementAndIncidentByName() {
        String id = UUID.randomUUID().toString();

        refused(
                404,
                "unknown-finding",
                () ->
                        command(
                                "revise-finding",
                                "{\"finding\":\"%s\",\"value\":\"X\",\"certainty\":\"CONFIRMED\",\"detail\":\"x\",\"disclosable\":false}"
                                        .formatted(id)));
        refused(
                404,
                "unknown-entry",
                () -> command("strike-entry", "{\"event\":\"%s\",\"reason\":\"x\"}".formatted(id)));
        refused(
                404,
                "unknown-statement",
                () ->
                        PROGRAM.post(
                                path("discard-statement"),
                                PROGRAM.token(COMMS_AUTHOR),
                                "{\"statement\":\"%s\"}".formatted(id)));
        refused(
                404,
                "unknown-incident-named",
                () ->
                        command(
                                "resolve",
                                "{\"outcome\":\"MERGED_INTO\",\"mergedInto\":\"%s\"}"
                                        .formatted(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0b54a0f6-9c63-4d4c-8a53-5a4b6f6c1d2e", "7", "x'%20or%201=1--", "%00"})
    void knowsNoIncidentUnderAnyOtherName(String id) {
        String body = "{\"severity\":\"MINOR\"}";

        HttpResponse<String> answer =
                PROGRAM.post(
                        "/api/v1/incidents/" + id + "/change-severity",
                        PROGRAM.token(RESPONDER),
                        body);

        assertThat(answer.statusCode()).isIn(400, 404);
    }

    @Test
    void knowsNoChannelOfTheCatalogueUnderAnyOtherName() {
        refused(
                404,
                "not-found",
                () -> PROGRAM.post("/api/v1/channels/moon/retire", Program.ADMIN, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"77\"", "\"0\""})
    void refusesAStaleVersionAndTellsTheCurrentOne(String version) {
        JsonNode problem =
                refused(
                        412,
                        "stale-version",
                        () ->
                                PROGRAM.post(
                                        path("change-severity"),
                                        PROGRAM.token(RESPONDER),
                                        "{\"severity\":\"MINOR\"}",
                                        "If-Match",
                                        version));

        assertThat(problem.path("currentVersion").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    If-Match        | 77
                    If-Match        | W/"1"
                    Idempotency-Key | two words
                    """)
    void refusesUnsoundHeaders(String header, String value) {
        JsonNode problem =
                refused(
                        400,
                        "invalid-value",
                        () ->
                                PROGRAM.post(
                                        path("change-severity"),
                                        PROGRAM.token(RESPONDER),
                                        "{\"severity\":\"MINOR\"}",
                                        header,
                                        value));

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(header);
    }

    @Test
    void refusesAKeyThatWasUsedWithAnotherBodyAndRepeatsTheAnswerToTheSame() {
        String key = UUID.randomUUID().toString();
        String responder = PROGRAM.token(RESPONDER);
        String first = "{\"source\":\"Press\",\"text\":\"first\"}";
        HttpResponse<String> told =
                PROGRAM.post(path("record-commentary"), responder, first, "Idempotency-Key", key);
        assertThat(told.statusCode()).isEqualTo(200);

        refused(
                422,
                "idempotency-key-reused",
                () ->
                        PROGRAM.post(
                                path("record-commentary"),
                                responder,
                                first.replace("first", "second"),
                                "Idempotency-Key",
                                key));

        long head = head();
        HttpResponse<String> again =
                PROGRAM.post(path("record-commentary"), responder, first, "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(told.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(told.headers().firstValue("ETag"));
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void refusesWhoHasNotTheRoleOrNoToken() {
        String body = "{\"severity\":\"MINOR\"}";

        refused(
                403,
                "forbidden",
                () -> PROGRAM.post(path("change-severity"), PROGRAM.token(ANALYST), body));
        refused(401, "unauthenticated", () -> PROGRAM.post(path("change-severity"), null, body));
        refused(401, "unauthenticated", () -> PROGRAM.post(path("change-severity"), "wrong", body));
        refused(401, "unauthenticated", () -> PROGRAM.get("/api/v1/incidents", null));
    }

    @Test
    void refusesOtherMethodsAndFormsAndPaths() {
        String responder = PROGRAM.token(RESPONDER);
        HttpResponse<String> method =
                PROGRAM.send(PROGRAM.request(path("change-severity"), responder).DELETE());

        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).contains("POST");
        refused(404, "not-found", () -> PROGRAM.post(path("no-such-command"), responder, "{}"));
        refused(404, "not-found", () -> PROGRAM.get("/api/v1/nothing", responder));
        refused(
                406,
                "not-acceptable",
                () -> PROGRAM.get("/api/v1/incidents", responder, "Accept", "application/xml"));
    }

    @Test
    void takesTheSameCommandWhenItIsSound() {
        long head = head();

        HttpResponse<String> answer =
                command("record-commentary", "{\"source\":\"Press\",\"text\":\"sound\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Program.json(answer).path("position").asLong()).isEqualTo(head + 1);
        assertThat(Program.json(answer).path("commentary").asString()).hasSize(36);
        assertThat(answer.headers().firstValue("ETag"))
                .contains("\"" + Program.json(answer).path("version").asLong() + "\"");
        assertThat(head()).isEqualTo(head + 1);
    }

    private static JsonNode refused(
            int status, @Nullable String slug, Supplier<HttpResponse<String>> request) {
        long head = head();
        HttpResponse<String> answer = request.get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        JsonNode problem = Program.json(answer);
        if (slug != null) {
            assertThat(problem.path("type").asString()).isEqualTo("/problems/" + slug);
        }
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(PROGRAM.get(problem.path("type").asString(), null).statusCode()).isEqualTo(200);
        assertThat(head()).as("nothing is stored").isEqualTo(head);
        return problem;
    }

    private static HttpResponse<String> command(String name, String body) {
        return PROGRAM.post(path(name), PROGRAM.token(RESPONDER), body);
    }

    private static HttpResponse<String> postBytes(HttpRequest.BodyPublisher body, String type) {
        return PROGRAM.send(
                PROGRAM.request(path("pause-channel"), PROGRAM.token(RESPONDER))
                        .header("Content-Type", type)
                        .POST(body));
    }

    private static String path(String command) {
        return "/api/v1/incidents/" + incident + "/" + command;
    }

    private static long head() {
        return PROGRAM.get(EventLog.class).head();
    }
}
