package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.api.door.Browser;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a change at one node ends at the other: cookies, streams and tokens. */
class EndedVisitsIT {

    private static final String PASSWORD = "correct horse";

    /** Long before the next time a stream would ask who reads it. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private static Program here;
    private static Program there;
    private static String stream;

    private final String name = "Person " + UUID.randomUUID();
    private String person;

    @BeforeAll
    static void start() {
        String[] store = Store.POSTGRESQL.fresh();
        here = started(store, "15s");
        there = started(store, "1s");
        String incident =
                Program.text(
                        here.post(
                                "/api/v1/incidents",
                                here.token(Role.RESPONDER),
                                "{\"title\":\"Outage\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"}"),
                        "incidentId");
        stream = "/api/v1/incidents/" + incident + "/stream";
    }

    @BeforeEach
    void addPerson() {
        person =
                Program.text(
                        here.post(
                                "/api/v1/people",
                                Program.ADMIN,
                                "{\"name\":\"%s\",\"roles\":[\"ANALYST\",\"RESPONDER\"],\"password\":\"%s\"}"
                                        .formatted(name, PASSWORD)),
                        "person");
    }

    private static Program started(String[] store, String heartbeat) {
        String[] arguments =
                Stream.concat(
                                Stream.of(store),
                                Stream.of(
                                        "--server.port=0",
                                        "--management.server.port=0",
                                        "--incident.bootstrap-token=" + Program.ADMIN,
                                        "--incident.stream-heartbeat=" + heartbeat,
                                        "--logging.level.root=error"))
                        .toArray(String[]::new);
        return Program.of(new SpringApplicationBuilder(IncidentApplication.class).run(arguments));
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
    }

    /** A stream that somebody reads; done when it has ended. */
    private record Reading(List<String> lines, CompletableFuture<Void> ended) {

        static Reading of(HttpResponse<Stream<String>> answer) {
            assertThat(answer.statusCode()).isEqualTo(200);
            List<String> lines = new CopyOnWriteArrayList<>();
            Reading reading =
                    new Reading(
                            lines,
                            CompletableFuture.runAsync(
                                    () -> answer.body().forEach(lines::add),
                                    task -> Thread.ofVirtual().start(task)));
            await().until(() -> !lines.isEmpty());
            assertThat(reading.ended()).isNotDone();
            return reading;
        }

        static Reading byToken(String token) throws Exception {
            HttpClient http = HttpClient.newHttpClient();
            return of(
                    http.send(
                            HttpRequest.newBuilder(there.at(stream))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines()));
        }
    }

    private void act(String change) {
        HttpRequest.Builder request = here.request("/api/v1/people/" + person, Program.ADMIN);
        HttpResponse<String> answer =
                here.send(
                        change.equals("erase")
                                ? request.DELETE()
                                : request.header("Content-Type", "application/json")
                                        .method(
                                                "PATCH",
                                                HttpRequest.BodyPublishers.ofString(change)));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"roles\":[\"RESPONDER\"]}",
                "{\"password\":\"another password\"}",
                "erase"
            })
    void endsWithTheChangeOfItsPerson(String change) throws Exception {
        String token = here.newToken(person);
        Browser browser = Browser.signedIn(there, name, PASSWORD);
        Reading session = Reading.of(browser.stream(stream));
        Reading bearer = Reading.byToken(token);
        Reading other = Reading.byToken(there.token(Role.ANALYST));
        assertThat(browser.open("/api/v1/incidents").statusCode()).isEqualTo(200);

        act(change);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            assertThat(session.ended()).isDone();
                            assertThat(bearer.ended()).isDone();
                        });
        assertThat(browser.open("/api/v1/incidents").statusCode()).isEqualTo(401);
        assertThat(there.get("/api/v1/incidents", token).statusCode()).isEqualTo(401);
        assertThat(there.get(stream.replace("/stream", "/events"), token).statusCode())
                .isEqualTo(401);
        assertThat(other.ended()).as("nobody else's").isNotDone();
    }

    @Test
    void endsWithItsTokenWhetherRemovedOrExpired() throws Exception {
        String removed = here.newToken(person);
        String expired = here.newToken(person);
        Reading first = Reading.byToken(removed);
        Reading second = Reading.byToken(expired);
        JdbcClient database = here.get(JdbcClient.class);

        String id =
                database.sql("select cast(id as varchar) from account_token where hash = ?")
                        .param(new Secret(removed).hash())
                        .query(String.class)
                        .single();
        here.send(here.request("/api/v1/tokens/" + id, Program.ADMIN).DELETE());
        database.sql("update account_token set expires_at = created_at where hash = ?")
                .param(new Secret(expired).hash())
                .update();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            assertThat(first.ended()).isDone();
                            assertThat(second.ended()).isDone();
                        });
        assertThat(there.get("/api/v1/incidents", removed).statusCode()).isEqualTo(401);
        assertThat(there.get("/api/v1/incidents", expired).statusCode()).isEqualTo(401);
    }

    @Test
    void endsAtOnceWhenItsPersonSignsOut() {
        Browser browser = Browser.signedIn(here, name, PASSWORD);
        Reading reading = Reading.of(browser.stream(stream));
        Reading elsewhere = Reading.of(Browser.signedIn(here, name, PASSWORD).stream(stream));

        browser.submit(browser.open("/internal/incidents"), "/logout");

        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(reading.ended()).isDone());
        assertThat(elsewhere.ended()).as("of another session").isNotDone();
    }

    @Test
    void tellsNothingMoreOfWhatIsRecordedAfterTheChange() throws Exception {
        Browser browser = Browser.signedIn(here, name, PASSWORD);
        Reading reading = Reading.of(browser.stream(stream));
        act("{\"roles\":[\"ANALYST\"]}");

        HttpResponse<String> answer =
                here.post(
                        stream.replace("/stream", "/record-commentary"),
                        here.token(Role.RESPONDER),
                        "{\"text\":\"said\",\"source\":\"somebody\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(reading.ended()).isDone());
        assertThat(reading.lines()).noneMatch(it -> it.contains("recorded"));
    }
}
