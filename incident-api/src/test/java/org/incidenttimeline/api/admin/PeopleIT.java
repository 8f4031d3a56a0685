package org.incidenttimeline.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.vocabulary.Role.ANALYST;
import static org.incidenttimeline.core.vocabulary.Role.RESPONDER;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.api.door.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People, service accounts and their tokens, as administrators keep them. */
class PeopleIT {

    private static final Program PROGRAM = Program.shared();

    @Test
    void addsShowsAndErasesAPerson() {
        String name = name();
        String person =
                Program.text(
                        admin(
                                "/api/v1/people",
                                "{\"name\":\"%s\",\"roles\":[\"ANALYST\"]}".formatted(name)),
                        "person");

        JsonNode shown = Program.json(PROGRAM.get("/api/v1/people/" + person, Program.ADMIN));
        assertThat(shown.path("name").asString()).isEqualTo(name);
        assertThat(shown.path("kind").asString()).isEqualTo("PERSON");
        assertThat(shown.path("roles").get(0).asString()).isEqualTo("ANALYST");
        assertThat(shown.has("password")).isFalse();
        assertThat(PROGRAM.get("/api/v1/people", Program.ADMIN).body()).contains(name);

        String token = PROGRAM.newToken(person);
        assertThat(delete("/api/v1/people/" + person)).isEqualTo(204);

        JsonNode erased = Program.json(PROGRAM.get("/api/v1/people/" + person, Program.ADMIN));
        assertThat(erased.path("person").asString()).isEqualTo(person);
        assertThat(erased.path("erased").asBoolean()).isTrue();
        assertThat(erased.has("name")).isFalse();
        assertThat(PROGRAM.get("/api/v1/people", Program.ADMIN).body()).doesNotContain(name);
        assertThat(PROGRAM.get("/api/v1/incidents", token).statusCode()).isEqualTo(401);
        assertThat(delete("/api/v1/people/" + person)).isEqualTo(404);
        assertThat(wholeTable("account")).doesNotContain(name);
    }

    @Test
    void takesARoleAwayWithTheNextRequest() {
        String person = PROGRAM.newPerson(ANALYST, RESPONDER);
        String token = PROGRAM.newToken(person);
        String command = "/api/v1/incidents/" + UUID.randomUUID() + "/change-severity";
        String body = "{\"severity\":\"MINOR\"}";
        assertThat(PROGRAM.post(command, token, body).statusCode()).isEqualTo(404);

        assertThat(patch(person, "{\"roles\":[\"ANALYST\"]}").statusCode()).isEqualTo(200);

        assertThat(PROGRAM.post(command, token, body).statusCode()).isEqualTo(401);
        String another = PROGRAM.newToken(person);
        assertThat(PROGRAM.post(command, another, body).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "roles":[]                               | 400 | invalid-value
                    "roles":["KING"]                         | 400 | invalid-value
                    "roles":["ADMIN","COMMS_AUTHOR"]         | 409 | admin-holds-comms-role
                    "roles":["COMMS_APPROVER","ADMIN"]       | 409 | admin-holds-comms-role
                    "roles":["ANALYST"],"password":"short"   | 400 | invalid-value
                    "roles":["ANALYST"],"password":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" | 400 | invalid-value
                    "roles":["ANALYST"],"admin":true         | 400 | unknown-field
                    "roles":["ANALYST"],"person":"0b54a0f6-9c63-4d4c-8a53-5a4b6f6c1d2e" | 400 | unknown-field
                    "roles":["ANALYST"],"erased":true        | 400 | unknown-field
                    "roles":["ANALYST"],"kind":"SERVICE"     | 400 | unknown-field
                    "roles":["ANALYST"],"createdAt":"2020-01-01T00:00:00.000Z" | 400 | unknown-field
                    "roles":["ANALYST"],"passwordNumber":7   | 400 | unknown-field
                    "roles":["ANALYST"],"externalId":"sub"   | 400 | invalid-value
                    "roles":["ANALYST"],"externalId":{"issuer":"https://id.example"} | 400 | invalid-value
                    "roles":["ANALYST"],"externalId":{"issuer":"file:///etc","subject":"1"} | 400 | invalid-value
                    "roles":["ANALYST"],"externalId":{"issuer":"https://id.example","subject":"1","admin":true} | 400 | unknown-field
                    "name":null,"roles":["ANALYST"]          | 400 | malformed-json
                    """)
    void refusesUnsoundPeople(String fields, int status, String slug) {
        HttpResponse<String> answer =
                admin("/api/v1/people", "{\"name\":\"%s\",%s}".formatted(name(), fields));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + slug);
    }

    @Test
    void letsNobodyBecomeAdministratorWhileHoldingACommsRole() {
        String person = PROGRAM.newPerson(org.incidenttimeline.core.vocabulary.Role.COMMS_AUTHOR);

        HttpResponse<String> answer = patch(person, "{\"roles\":[\"ADMIN\",\"COMMS_AUTHOR\"]}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("admin-holds-comms-role");
    }

    @Test
    void keepsNamesApartAmongThoseWhoSignIn() {
        String name = "Sam " + UUID.randomUUID();
        String body = "{\"name\":\"%s\",\"roles\":[\"ANALYST\"],\"password\":\"long enough\"}";
        assertThat(admin("/api/v1/people", body.formatted(name)).statusCode()).isEqualTo(201);

        HttpResponse<String> again =
                admin("/api/v1/people", body.formatted(name.toUpperCase(java.util.Locale.ROOT)));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("/problems/name-taken");
    }

    @Test
    void keepsAtLeastOneAdministrator() {
        JdbcClient database = PROGRAM.get(JdbcClient.class);
        UUID admin =
                database.sql("select account from account_token where prefix = ?")
                        .param(Program.ADMIN.substring(0, 12))
                        .query(UUID.class)
                        .single();
        // Others that tests have made stand aside for the moment.
        List<UUID> others =
                database.sql("select id from account where roles = 'ADMIN' and id <> ?")
                        .param(admin)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
        others.forEach(it -> roles(it, "ANALYST"));
        try {
            assertThat(delete("/api/v1/people/" + admin)).isEqualTo(409);
            assertThat(patch(admin.toString(), "{\"roles\":[\"ANALYST\"]}").body())
                    .contains("/problems/last-administrator");
        } finally {
            others.forEach(it -> roles(it, "ADMIN"));
        }
    }

    private static void roles(UUID account, String roles) {
        PROGRAM.get(JdbcClient.class)
                .sql("update account set roles = ? where id = ?")
                .params(roles, account)
                .update();
    }

    @Test
    void showsATokensSecretOnceAndStoresOnlyItsHash() {
        String person = PROGRAM.newPerson(ANALYST);
        String key = UUID.randomUUID().toString();
        String body = "{\"kind\":\"PERSON\",\"person\":\"%s\"}".formatted(person);

        JsonNode first =
                Program.json(
                        PROGRAM.post(
                                "/api/v1/tokens", Program.ADMIN, body, "Idempotency-Key", key));
        JsonNode again =
                Program.json(
                        PROGRAM.post(
                                "/api/v1/tokens", Program.ADMIN, body, "Idempotency-Key", key));

        String secret = first.path("secret").asString();
        assertThat(secret).hasSizeGreaterThan(43);
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(again.has("secret")).isFalse();
        assertThat(PROGRAM.get("/api/v1/incidents", secret).statusCode()).isEqualTo(200);
        assertThat(PROGRAM.get("/api/v1/tokens", Program.ADMIN).body())
                .contains(first.path("id").asString(), secret.substring(0, 12))
                .doesNotContain(secret);
        assertThat(wholeTable("account_token") + wholeTable("kept_answer")).doesNotContain(secret);

        assertThat(delete("/api/v1/tokens/" + first.path("id").asString())).isEqualTo(204);
        assertThat(PROGRAM.get("/api/v1/incidents", secret).statusCode()).isEqualTo(401);
    }

    @Test
    void letsATokenExpire() throws Exception {
        String person = PROGRAM.newPerson(ANALYST);
        String past =
                "{\"kind\":\"PERSON\",\"person\":\"%s\",\"expiresAt\":\"2020-01-01T00:00:00.000Z\"}"
                        .formatted(person);
        assertThat(admin("/api/v1/tokens", past).statusCode()).isEqualTo(400);

        String future = past.replace("2020", "2999");
        JsonNode issued = Program.json(admin("/api/v1/tokens", future));
        String secret = issued.path("secret").asString();
        assertThat(PROGRAM.get("/api/v1/incidents", secret).statusCode()).isEqualTo(200);

        PROGRAM.get(JdbcClient.class)
                .sql("update account_token set expires_at = created_at where id = :id")
                .param("id", UUID.fromString(issued.path("id").asString()))
                .update();
        assertThat(PROGRAM.get("/api/v1/incidents", secret).statusCode()).isEqualTo(401);
    }

    @Test
    void givesAServiceAccountRolesOfItsOwn() {
        String service = "Dashboard " + UUID.randomUUID();
        String body =
                "{\"kind\":\"SERVICE\",\"service\":\"%s\",\"roles\":[\"DASHBOARD\"]}"
                        .formatted(service);

        JsonNode first = Program.json(admin("/api/v1/tokens", body));
        JsonNode second =
                Program.json(
                        admin(
                                "/api/v1/tokens",
                                "{\"kind\":\"SERVICE\",\"service\":\"%s\"}".formatted(service)));

        assertThat(second.path("account")).isEqualTo(first.path("account"));
        assertThat(PROGRAM.get("/api/v1/channels", first.path("secret").asString()).statusCode())
                .isEqualTo(200);
        assertThat(admin("/api/v1/tokens", body.replace("DASHBOARD", "ANALYST")).body())
                .contains("/problems/service-has-other-roles");
        assertThat(
                        patch(first.path("account").asString(), "{\"password\":\"long enough\"}")
                                .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"kind":"PERSON"}                                               | 400 | person
                    {"kind":"SERVICE"}                                              | 400 | service
                    {"kind":"SERVICE","service":"new"}                              | 400 | roles
                    {"kind":"PERSON","person":"x"}                                  | 400 | person
                    {"kind":"PERSON","service":"x"}                                 | 400 | service
                    {"kind":"SERVICE","service":"x","secret":"chosen"}              | 400 | secret
                    {"kind":"SERVICE","service":"x","hash":"chosen"}                | 400 | hash
                    {"kind":"SERVICE","service":"x","account":"0b54a0f6-9c63-4d4c-8a53-5a4b6f6c1d2e"} | 400 | account
                    {"person":"0b54a0f6-9c63-4d4c-8a53-5a4b6f6c1d2e"}               | 400 | kind
                    {"kind":"PERSON","person":"0b54a0f6-9c63-4d4c-8a53-5a4b6f6c1d2e"} | 404 | nothing
                    """)
    void refusesUnsoundTokens(String body, int status, String named) {
        HttpResponse<String> answer = admin("/api/v1/tokens", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(named);
    }

    @Test
    void isForAdministratorsOnly() {
        for (String path : List.of("/api/v1/people", "/api/v1/tokens", "/api/v1/parked")) {
            assertThat(PROGRAM.get(path, PROGRAM.token(ANALYST, RESPONDER)).statusCode())
                    .isEqualTo(403);
            assertThat(PROGRAM.get(path, null).statusCode()).isEqualTo(401);
            assertThat(PROGRAM.get(path, Program.ADMIN).statusCode()).isEqualTo(200);
        }
        assertThat(PROGRAM.get("/api/v1/incidents", Program.ADMIN).statusCode()).isEqualTo(403);
        assertThat(PROGRAM.post("/api/v1/parked/7/retry", Program.ADMIN, "").statusCode())
                .isEqualTo(404);
    }

    private static String name() {
        return "Person " + UUID.randomUUID();
    }

    private static HttpResponse<String> admin(String path, String body) {
        return PROGRAM.post(path, Program.ADMIN, body);
    }

    private static HttpResponse<String> patch(String person, String body) {
        return PROGRAM.send(
                PROGRAM.request("/api/v1/people/" + person, Program.ADMIN)
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int delete(String path) {
        return PROGRAM.send(PROGRAM.request(path, Program.ADMIN).DELETE()).statusCode();
    }

    private static String wholeTable(String table) {
        return PROGRAM.get(JdbcClient.class)
                .sql("select * from " + table)
                .query()
                .listOfRows()
                .toString();
    }
}
