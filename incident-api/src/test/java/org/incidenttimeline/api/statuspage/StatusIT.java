package org.incidenttimeline.api.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The status answers of the running program, as clients of status pages ask for them. */
class StatusIT {

    private static final Program PROGRAM = Program.shared();

    private static JsonNode json(String path) {
        HttpResponse<String> answer = PROGRAM.get(path, null);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Program.json(answer);
    }

    /** Public answers follow in a moment. */
    private static JsonNode incident(String name, Predicate<JsonNode> there) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () ->
                                json("/api/v2/incidents.json")
                                        .path("incidents")
                                        .valueStream()
                                        .filter(it -> it.path("name").asString().equals(name))
                                        .findFirst()
                                        .orElse(json("/api/v2/status.json")),
                        it -> it.has("incident_updates") && there.test(it));
    }

    private static String name() {
        return "S" + UUID.randomUUID().toString().substring(0, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary.json",
                "status.json",
                "components.json",
                "incidents.json",
                "incidents/unresolved.json",
                "scheduled-maintenances.json",
                "scheduled-maintenances/upcoming.json",
                "scheduled-maintenances/active.json"
            })
    void answersAnyoneHoweverTheyAsk(String name) {
        String path = "/api/v2/" + name;
        HttpResponse<String> answer = PROGRAM.get(path, null, "Origin", "https://news.example");
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(PROGRAM.get(path, null, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(PROGRAM.get(path, "no-such-token-0123456789abcdef").statusCode()).isEqualTo(200);
        assertThat(PROGRAM.get(path + "?limit=3&page=2", null).body()).isEqualTo(answer.body());
        assertThat(PROGRAM.get(path, null, "Accept", "text/plain").body()).isEqualTo(answer.body());
        HttpResponse<String> head =
                PROGRAM.send(
                        PROGRAM.request(path, null)
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void letsPagesOfOtherSitesAsk() {
        HttpResponse<String> answer =
                PROGRAM.send(
                        PROGRAM.request(
                                        "/api/v2/summary.json",
                                        null,
                                        "Origin",
                                        "https://news.example",
                                        "Access-Control-Request-Method",
                                        "GET",
                                        "Access-Control-Request-Headers",
                                        "if-none-match")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                .contains("if-none-match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.json", "incidents/nowhere.json", "", "summary.json/"})
    void whatIsNotThereIsAProblem(String name) {
        HttpResponse<String> answer = PROGRAM.get("/api/v2/" + name, null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @Test
    void takesNothing() {
        assertThat(PROGRAM.post("/api/v2/subscribers.json", null, "{}").statusCode())
                .isEqualTo(405);
    }

    @Test
    void followsAnIncidentThroughItsWords() {
        Statement incident = Statement.inANewIncident(PROGRAM);
        String wrong = name();
        Statement.Published old = incident.said(wrong);
        JsonNode told = incident(wrong, it -> true);
        String right = name();
        Statement.Published correction = incident.corrected(right, old);
        JsonNode amended = incident(right, it -> it.path("incident_updates").size() == 2);

        assertThat(amended.path("id")).isEqualTo(told.path("id"));
        assertThat(amended.at("/incident_updates/1/id"))
                .isEqualTo(told.at("/incident_updates/0/id"));
        assertThat(amended.at("/incident_updates/1/body").asString())
                .matches("(?s)Corrected on .+: see the update of .+\\.\\n\\n" + wrong + ".*");
        assertThat(amended.at("/incident_updates/1/updated_at").asString())
                .isGreaterThan(told.at("/incident_updates/0/updated_at").asString());

        incident.withdrawn(correction);
        JsonNode taken =
                incident(
                        right,
                        it ->
                                it.at("/incident_updates/0/body")
                                        .asString()
                                        .startsWith("Withdrawn on "));
        assertThat(taken.at("/incident_updates/0/body").asString()).contains(right);
        assertThat(taken.toString()).doesNotContain("secret", old.statement(), incident.incident());
        ReferenceForm.answer(
                json("/api/v2/summary.json"),
                "page",
                "components",
                "incidents",
                "scheduled_maintenances",
                "status");
    }

    @Test
    void aChannelIsAComponentFromItsRegistrationOn() {
        String slug = name().toLowerCase(Locale.ROOT);
        String body =
                "{\"channel\":\"%s\",\"names\":{\"en\":\"%s\"},\"group\":\"Group %s\",\"order\":1,\"audience\":\"PUBLIC\"}"
                        .formatted(slug, slug, slug);
        Program.text(PROGRAM.post("/api/v1/channels", Program.ADMIN, body), "version");
        Awaitility.await().until(() -> state(slug).equals("operational"));
        Statement incident = Statement.inANewIncident(PROGRAM);
        String paused = "{\"channel\":\"%s\",\"reason\":\"secret\"}".formatted(slug);
        Program.text(
                PROGRAM.post(incident.path("pause-channel"), PROGRAM.token(Role.RESPONDER), paused),
                "version");

        Awaitility.await().until(() -> state(slug).equals("major_outage"));
        ReferenceForm.answer(json("/api/v2/components.json"), "page", "components");
    }

    private static String state(String name) {
        return json("/api/v2/components.json")
                .path("components")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(name))
                .map(it -> it.path("status").asString())
                .findFirst()
                .orElse("not there");
    }
}
