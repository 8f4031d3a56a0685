package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.incidenttimeline.api.door.Program.patiently;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.api.engine.Together;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Two whole programs in processes of their own on one PostgreSQL, asked by turns. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoProgramsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String[] store = Store.POSTGRESQL.fresh();
    private final Separate first = Separate.started(store);
    private final Separate second = Separate.started(store);
    private final Program one = first.program();
    private final Program other = second.program();

    TwoProgramsIT() throws IOException {}

    @AfterAll
    void close() {
        first.close();
        second.close();
    }

    private Program either(int turn) {
        return turn % 2 == 0 ? one : other;
    }

    @Test
    void tellOneStoryInTheSameBytes() {
        String channel =
                "{\"channel\":\"stores\",\"names\":{\"en\":\"Stores\"},\"group\":\"On site\",\"order\":1,\"audience\":\"PUBLIC\"}";
        Program.text(one.post("/api/v1/channels", Program.ADMIN, channel), "version");
        ByTurns story = new ByTurns(Statement.inANewIncident(other), other.token(Role.RESPONDER));
        story.step("pause-channel", "{\"channel\":\"stores\",\"reason\":\"power\"}");
        String published = story.published("By turns");
        story.step("restore-channel", "{\"channel\":\"stores\"}");
        JsonNode end = story.step("resolve", "{\"outcome\":\"RESOLVED\"}");

        sameForTheirReaders(published);
        sameForInsiders(story.statement.incident(), end.path("position").asLong());
    }

    /** Each command at the other program, each knowing the version that the one before made. */
    private final class ByTurns {

        private final Statement statement;
        private final String responder;
        private final String author = one.token(Role.COMMS_AUTHOR);
        private final String approver = other.token(Role.COMMS_APPROVER);
        private long version = 1;

        ByTurns(Statement statement, String responder) {
            this.statement = statement;
            this.responder = responder;
        }

        JsonNode step(String command, String body) {
            return step(command, responder, body);
        }

        JsonNode step(String command, String token, String body) {
            HttpResponse<String> answer =
                    either((int) version)
                            .post(
                                    statement.path(command),
                                    token,
                                    body,
                                    "If-Match",
                                    "\"" + version + "\"");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            version = Program.json(answer).path("version").asLong();
            return Program.json(answer);
        }

        String published(String headline) {
            String id = UUID.randomUUID().toString();
            String draft =
                    "{\"statement\":\"%s\",\"texts\":{\"en\":{\"headline\":\"%s\",\"body\":\"Words.\"}}}"
                            .formatted(id, headline);
            String hash = step("draft-statement", author, draft).path("contentHash").asString();
            String form = "{\"statement\":\"%s\",\"contentHash\":\"%s\"}".formatted(id, hash);
            step("submit-statement", author, form);
            step("approve-statement", approver, form);
            return step("publish-statement", approver, form).path("publicId").asString();
        }
    }

    private void sameForTheirReaders(String published) {
        for (Program it : List.of(one, other)) {
            await().atMost(SOON).until(() -> shows(it, "/statements/" + published + ".jws"));
            await().atMost(SOON)
                    .until(
                            () ->
                                    it.get("/api/v1/public/incidents", null)
                                            .body()
                                            .contains("RESOLVED"));
        }
        String incident =
                Program.text(one.get("/api/v1/public/statements/" + published, null), "incident");
        List<String> paths = new ArrayList<>();
        for (String path :
                """
                / /cy/ /notice.txt /api/v1/public/notice /history /verify /verify.json
                /history.atom /history.rss /feed.json /cy/feed.json /embed/banner
                /api/v1/public/incidents /api/v2/summary.json /api/v2/incidents.json
                /api/v2/components.json /chain.json /checkpoint /.well-known/jwks.json
                /statements/S /statements/S.json /statements/S.jws /api/v1/public/statements/S
                /incidents/I /api/v1/public/incidents/I/timeline
                """
                        .strip()
                        .split("\\s+", -1)) {
            paths.add(path.replace("S", published).replace("I", incident));
        }
        assertThat(paths)
                .allSatisfy(
                        path -> {
                            HttpResponse<String> here = one.get(path, null);
                            HttpResponse<String> there = other.get(path, null);
                            assertThat(here.statusCode()).isEqualTo(200);
                            assertThat(there.statusCode()).isEqualTo(200);
                            assertThat(there.body()).isEqualTo(here.body());
                            assertThat(here.headers().firstValue("ETag")).isPresent();
                            assertThat(there.headers().firstValue("ETag"))
                                    .isEqualTo(here.headers().firstValue("ETag"));
                        });
    }

    private void sameForInsiders(String incident, long position) {
        String analyst = one.token(Role.ANALYST);
        String path = "/api/v1/incidents/" + incident;
        String asked =
                "?min-position=%d&at=%s".formatted(position, StoredJson.format(Instant.now()));
        for (String view :
                List.of(
                        path + "/views/public-timeline" + asked,
                        path + "/views/impact" + asked,
                        path + "/views/notice" + asked,
                        path + "?min-position=" + position,
                        path + "/statements?min-position=" + position,
                        path + "/events?min-position=" + position)) {
            HttpResponse<String> here = patiently(() -> one.get(view, analyst));
            assertThat(here.statusCode()).as(view + here.body()).isEqualTo(200);
            assertThat(patiently(() -> other.get(view, analyst)).body()).isEqualTo(here.body());
        }
    }

    @Test
    void streamWhatTheOtherDid() throws Exception {
        for (int turn = 0; turn < 2; turn++) {
            Program here = either(turn);
            Program there = either(turn + 1);
            Statement statement = Statement.inANewIncident(here);
            String inside = statement.path("stream");
            try (Listening readers = Listening.to(there, "/api/v1/public/stream", null);
                    Listening insiders = Listening.to(there, inside, here.token(Role.ANALYST))) {
                String published = statement.publish(statement.approved("Streamed"));

                await().atMost(SOON).until(() -> insiders.heard("incident.statement-published"));
                await().atMost(SOON)
                        .until(() -> shows(there, "/api/v1/public/statements/" + published));
                String incident =
                        Program.text(
                                there.get("/api/v1/public/statements/" + published, null),
                                "incident");
                await().atMost(SOON).until(() -> readers.heard(incident));
            }
        }
    }

    private static boolean shows(Program program, String path) {
        return program.get(path, null).statusCode() == 200;
    }

    @Test
    void showWhatTheOtherPublishedThoughNoNoticeReachesThem() throws Exception {
        Statement statement = Statement.inANewIncident(one);
        String form = statement.approved("Unheard");
        String url = store[0].substring(store[0].indexOf('=') + 1);
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                java.sql.Statement sql = connection.createStatement()) {
            assertThat(
                            sql.executeQuery(
                                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                                    + " WHERE datname = current_database()"
                                                    + " AND (query LIKE 'LISTEN%'"
                                                    + " OR query LIKE '%set_config%pg_notify%')"
                                                    + " AND pid <> pg_backend_pid()")
                                    .next())
                    .isTrue();
        }
        String published = statement.publish(form);

        await().atMost(SOON).until(() -> shows(other, "/api/v1/public/statements/" + published));
    }

    @Test
    void answerARepeatedRequestAlikeAndDoItOnce() throws Exception {
        Statement incident = Statement.inANewIncident(one);
        String responder = one.token(Role.RESPONDER);
        String path = incident.path("record-commentary");
        String key = UUID.randomUUID().toString();
        String body = "{\"source\":\"press\",\"text\":\"rumours\"}";

        HttpResponse<String> answer = one.post(path, responder, body, "Idempotency-Key", key);
        HttpResponse<String> again = other.post(path, responder, body, "Idempotency-Key", key);

        assertThat(again.body()).isEqualTo(answer.body());
        assertThat(again.headers().firstValue("ETag"))
                .isEqualTo(answer.headers().firstValue("ETag"));
        assertThat(
                        other.post(
                                        path,
                                        responder,
                                        body.replace("press", "radio"),
                                        "Idempotency-Key",
                                        key)
                                .statusCode())
                .isEqualTo(422);
        assertThat(recorded(incident, "incident.commentary-recorded")).isEqualTo(1);
    }

    @Test
    void doOnceWhatBothAreAskedAHundredTimesAtOnce() throws Exception {
        Statement incident = Statement.inANewIncident(one);
        String responder = one.token(Role.RESPONDER);
        String path = incident.path("record-commentary");
        String key = UUID.randomUUID().toString();
        String body = "{\"source\":\"press\",\"text\":\"rumours\"}";

        List<String> answers =
                Together.all(
                        100,
                        number ->
                                () ->
                                        Program.text(
                                                patiently(
                                                        () ->
                                                                either(number)
                                                                        .post(
                                                                                path,
                                                                                responder,
                                                                                body,
                                                                                "Idempotency-Key",
                                                                                key)),
                                                "commentary"));

        assertThat(answers).hasSize(100).containsOnly(answers.getFirst());
        assertThat(recorded(incident, "incident.commentary-recorded")).isEqualTo(1);
    }

    @Test
    void publishOnceThoughBothAreAskedAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            Statement statement = Statement.inANewIncident(one);
            String form = statement.approved("Raced");
            String approver = one.token(Role.COMMS_APPROVER);

            List<Integer> answers =
                    Together.all(
                            2,
                            number ->
                                    () ->
                                            either(number)
                                                    .post(
                                                            statement.path("publish-statement"),
                                                            approver,
                                                            form)
                                                    .statusCode());

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThat(recorded(statement, "incident.statement-published")).isEqualTo(1);
        }
    }

    private long recorded(Statement of, String type) {
        HttpResponse<String> events = other.get(of.path("events"), other.token(Role.ANALYST));
        assertThat(events.statusCode()).as(events.body()).isEqualTo(200);
        return Program.json(events)
                .valueStream()
                .filter(it -> it.path("type").asString().contains(type))
                .count();
    }
}
