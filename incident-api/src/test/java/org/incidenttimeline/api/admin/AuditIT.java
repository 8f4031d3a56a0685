package org.incidenttimeline.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.vocabulary.Role.ADMIN;
import static org.incidenttimeline.core.vocabulary.Role.ANALYST;
import static org.incidenttimeline.core.vocabulary.Role.RESPONDER;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.incidenttimeline.api.audit.AuditEntry;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.door.Browser;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.verify.AuditChain;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the doors write into the audit log, and how it is read. */
@ExtendWith(OutputCaptureExtension.class)
class AuditIT {

    private static final Program PROGRAM = Program.shared();
    private static final String PASSWORD = "secret-of-a-person-7f3a";

    private long before;

    @BeforeEach
    void begin() {
        List<AuditEntry> last = log().before(Long.MAX_VALUE, 1);
        before = last.isEmpty() ? 0 : last.getFirst().number();
    }

    private static AuditLog log() {
        return PROGRAM.get(AuditLog.class);
    }

    /** The acts since the test began that speak of an account. */
    private List<String> actsOn(String account) {
        UUID id = UUID.fromString(account);
        return log().after(before, 1000).stream()
                .filter(it -> id.equals(it.affected()) || id.equals(it.actor()))
                .map(it -> (it.act() + " " + it.detail()).strip())
                .toList();
    }

    private static String person(String name, String more) {
        return Program.text(
                PROGRAM.post(
                        "/api/v1/people",
                        Program.ADMIN,
                        "{\"name\":\"%s\",\"roles\":[\"ANALYST\"]%s}".formatted(name, more)),
                "person");
    }

    private static HttpResponse<String> patch(String person, String body) {
        return PROGRAM.send(
                PROGRAM.request("/api/v1/people/" + person, Program.ADMIN)
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void tellsTheLifeOfAnAccountInItsOrder() throws Exception {
        String name = "Auditee " + UUID.randomUUID();
        String person = person(name, ",\"password\":\"" + PASSWORD + "\"");
        String token = PROGRAM.newToken(person);
        Browser.signedIn(PROGRAM, name, "wrong-" + PASSWORD);
        Browser browser = Browser.signedIn(PROGRAM, name, PASSWORD);
        browser.open("/api/v1/people");
        browser.submit(browser.open("/internal/account"), "/logout");
        Browser second = Browser.signedIn(PROGRAM, name, PASSWORD);
        patch(person, "{\"roles\":[\"RESPONDER\",\"ANALYST\"]}");
        second.open("/internal/incidents");
        patch(person, "{\"password\":\"another-%s\"}".formatted(PASSWORD));
        String other = PROGRAM.newToken(person);
        String id = tokenOf(person);
        PROGRAM.send(PROGRAM.request("/api/v1/tokens/" + id, Program.ADMIN).DELETE());
        PROGRAM.send(PROGRAM.request("/api/v1/people/" + person, Program.ADMIN).DELETE());

        assertThat(actsOn(person).stream().map(it -> it.replaceAll("token=.*", "token")))
                .containsExactly(
                        "PERSON_ADDED kind=PERSON roles=ANALYST",
                        "TOKEN_ISSUED token",
                        "SIGN_IN_FAILED way=PASSWORD reason=NAME_OR_PASSWORD",
                        "SIGNED_IN way=PASSWORD",
                        "ACCESS_DENIED method=GET route=/api/v1/people",
                        "SIGNED_OUT",
                        "SIGNED_IN way=PASSWORD",
                        "PERSON_CHANGED before=ANALYST after=ANALYST,RESPONDER renamed=0"
                                + " externalId=0",
                        "SESSION_ENDED",
                        "PASSWORD_CHANGED",
                        "TOKEN_ISSUED token",
                        "TOKEN_ENDED token",
                        "PERSON_ERASED roles=ANALYST,RESPONDER");
        assertThat(log().after(before, 1000).toString())
                .doesNotContain(name, PASSWORD, token, other);
        try (Connection store = PROGRAM.get(DataSource.class).getConnection()) {
            assertThat(AuditChain.check(store).differences()).isEmpty();
        }
    }

    @Test
    void tellsWhoTookEventsAway() {
        String incident =
                Program.text(
                        PROGRAM.post(
                                "/api/v1/incidents",
                                PROGRAM.token(RESPONDER),
                                "{\"title\":\"Outage\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"}"),
                        "incidentId");
        String reader = PROGRAM.newPerson(ANALYST);
        String token = PROGRAM.newToken(reader);
        for (int time = 0; time < 3; time++) {
            PROGRAM.get("/api/v1/incidents/" + incident + "/events", token);
        }

        assertThat(actsOn(reader))
                .as("repeated at once, told once")
                .filteredOn(it -> it.startsWith("RECORD") && !it.contains("more="))
                .containsExactly("RECORD_EXPORTED incident=" + incident);
    }

    private static String tokenOf(String person) {
        return PROGRAM.get(JdbcClient.class)
                .sql("select cast(id as varchar) from account_token where account = ?")
                .param(UUID.fromString(person))
                .query(String.class)
                .single();
    }

    @Test
    void writesNoPasswordTokenOrNameTypedIntoAnyTableOrLogLine(CapturedOutput console) {
        String name = "Typed " + UUID.randomUUID();
        String typed = "password-typed-as-a-name-51c9";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> added =
                PROGRAM.post(
                        "/api/v1/people",
                        Program.ADMIN,
                        "{\"name\":\"%s\",\"roles\":[\"ANALYST\"],\"password\":\"%s\"}"
                                .formatted(name, PASSWORD),
                        "Idempotency-Key",
                        key);
        String person = Program.text(added, "person");
        String token = PROGRAM.newToken(person);
        Browser.signedIn(PROGRAM, typed, name);
        Browser.signedIn(PROGRAM, name, PASSWORD);
        PROGRAM.get("/api/v1/incidents", "itl_unknown-token-8d2e");
        PROGRAM.get("/api/v1/people", token);
        PROGRAM.post(
                "/api/v1/people",
                Program.ADMIN,
                "{\"name\":\"%s\",\"roles\":[\"ANALYST\"],\"password\":\"%s\"}"
                        .formatted(name, PASSWORD));

        assertThat(everything())
                .contains(name)
                .doesNotContain(PASSWORD, token, typed, "unknown-token-8d2e");
        assertThat(console.getAll())
                .doesNotContain(name, PASSWORD, token, typed, "unknown-token-8d2e");
    }

    /** Every row of every table but those of views, which hold what was recorded. */
    private static String everything() {
        JdbcClient database = PROGRAM.get(JdbcClient.class);
        return database
                .sql(
                        "select table_name from information_schema.tables"
                                + " where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .map(it -> database.sql("select * from \"" + it + "\"").query().listOfRows())
                .toList()
                .toString();
    }

    @Test
    void isReadOnFromANumberWithoutAGap() {
        for (int count = 0; count < 5; count++) {
            PROGRAM.newPerson(ANALYST);
        }
        List<Long> numbers = new ArrayList<>();
        long after = before;
        JsonNode page = read(after);
        while (!page.isEmpty()) {
            for (JsonNode entry : page) {
                numbers.add(entry.path("number").asLong());
                after = numbers.getLast();
            }
            page = read(after);
        }

        assertThat(numbers).hasSizeGreaterThanOrEqualTo(5);
        for (int at = 0; at < numbers.size(); at++) {
            assertThat(numbers.get(at)).isEqualTo(before + 1 + at);
        }
    }

    private static JsonNode read(long after) {
        return Program.json(
                        PROGRAM.get("/api/v1/audit?limit=2&after=" + after, PROGRAM.token(ANALYST)))
                .path("entries");
    }

    @Test
    void isExportedAsATableWhichIsWrittenDownToo() {
        HttpResponse<String> table =
                PROGRAM.get(
                        "/api/v1/audit?limit=3&after=" + before,
                        Program.ADMIN,
                        "Accept",
                        "text/csv",
                        "X-Request-Id",
                        "-2");

        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body())
                .startsWith("number,at,act,actor,affected,requestId,address,detail,hash\r\n")
                .contains("AUDIT_EXPORTED", "\"'-2\"", "after=" + before);
        assertThat(PROGRAM.get("/api/v1/audit.csv", Program.ADMIN).body().lines().count())
                .isGreaterThan(before);
    }

    @Test
    void isAPageForThoseWhoMayReadIt() {
        Browser browser = Browser.signedIn(PROGRAM, ANALYST);
        HttpResponse<String> page = browser.open("/internal/audit");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Browser.text(page)).contains("Audit log", "SIGNED_IN", "way=PASSWORD");
        assertThat(browser.open("/internal/audit?before=2").body()).contains("<td>1</td>");
        assertThat(browser.open("/internal/audit?before=x").statusCode()).isEqualTo(400);
        assertThat(Browser.signedIn(PROGRAM, RESPONDER).open("/internal/audit").statusCode())
                .isEqualTo(403);
        Browser admin = Browser.signedIn(PROGRAM, ADMIN);
        assertThat(Browser.text(admin.follow(admin.open("/internal")))).contains("Your account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "limit=0", "limit=1001", "limit=x", "after=1e3"})
    void refusesOddQuestions(String query) {
        HttpResponse<String> answer = PROGRAM.get("/api/v1/audit?" + query, Program.ADMIN);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(query.replaceFirst("=.*", ""));
    }

    @Test
    void isForAdministratorsAndAnalysts() {
        for (Role role : Role.values()) {
            boolean reads = role == ADMIN || role == ANALYST;
            assertThat(PROGRAM.get("/api/v1/audit", PROGRAM.token(role)).statusCode())
                    .as(role.name())
                    .isEqualTo(reads ? 200 : 403);
        }
        assertThat(PROGRAM.get("/api/v1/audit", null).statusCode()).isEqualTo(401);
    }
}
