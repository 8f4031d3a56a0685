package org.incidenttimeline.api.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What insiders read of statements, on the impact page and in the record. */
class InternalPagesIT {

    private static final Program PROGRAM = Program.shared();

    private final Statement statements = Statement.inANewIncident(PROGRAM);
    private long position;

    private String give(Role role, String command, String body, String member) {
        var answer = PROGRAM.post(statements.path(command), PROGRAM.token(role), body);
        String made = Program.text(answer, member);
        position = Program.json(answer).path("position").asLong();
        return made;
    }

    private String page(String path) {
        String view = "/api/v1/incidents/" + statements.incident() + "/views/impact";
        String reader = PROGRAM.token(Role.DASHBOARD);
        String reached = view + "?min-position=" + position;
        assertThat(Program.patiently(() -> PROGRAM.get(reached, reader)).statusCode())
                .isEqualTo(200);
        var answer = PROGRAM.get("/internal/incidents/" + statements.incident() + path, reader);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String publishedUrgently() {
        String statement = UUID.randomUUID().toString();
        String draft =
                """
                {"statement":"%s","texts":{"en":{"headline":"Nothing was taken","body":"Words."}},
                 "claims":[{"subject":"customer-data","value":"NONE_TAKEN"}],
                 "commitments":[{"words":{"en":"We will say if data was taken."},
                                 "subject":"customer-data"}]}\
                """
                        .formatted(statement);
        String hash = give(Role.COMMS_AUTHOR, "draft-statement", draft, "contentHash");
        String form =
                "{\"statement\":\"%s\",\"contentHash\":\"%s\",\"reason\":\"Rumours spread\"}"
                        .formatted(statement, hash);
        give(Role.COMMS_APPROVER, "publish-urgently", form, "publicId");
        return statement;
    }

    private void found() {
        String finding =
                """
                {"subject":"customer-data","value":"SOME_TAKEN","certainty":"CONFIRMED",
                 "detail":"Copies were found","source":"experts","disclosable":true}\
                """;
        give(Role.RESPONDER, "record-finding", finding, "finding");
    }

    @Test
    void theImpactPageLeadsWithWhatIsNoLongerTrueAndWhatWaitsForSomebody() {
        publishedUrgently();
        found();
        give(
                Role.RESPONDER,
                "start-clock",
                "{\"regime\":\"UK_GDPR_33\",\"triggeredAt\":\"%s\"}"
                        .formatted(Instant.now().minusSeconds(80 * 3600)),
                "clock");
        String scheduled = statements.approved("Later words");
        give(
                Role.COMMS_APPROVER,
                "schedule-statement",
                scheduled.replace(
                        "}", ",\"at\":\"%s\"}".formatted(Instant.now().plusSeconds(3600))),
                "version");
        String page = page("/impact");

        assertThat(page)
                .containsSubsequence(
                        "Published words that are no longer true",
                        "Nothing was taken",
                        "NONE_TAKEN",
                        "SOME_TAKEN",
                        "Promises to tell that are due",
                        "We will say if data was taken.",
                        "Urgent publications that nobody has reviewed",
                        "Rumours spread",
                        "Legal deadlines that run",
                        "overdue by",
                        "Severity",
                        "SCHEDULED",
                        "From knowing to saying",
                        "Not yet")
                .doesNotContain("Later words");
    }

    @Test
    void theRecordSaysWhyAStatementWasUrgentAndWhyItWasTakenBack() {
        String statement = publishedUrgently();
        String open = page("");
        give(
                Role.COMMS_APPROVER,
                "withdraw-statement",
                "{\"statement\":\"%s\",\"reason\":\"It was wrong\"}".formatted(statement),
                "version");
        String body =
                "{\"statement\":\"%s\",\"verdict\":\"OBJECTED\",\"note\":\"Too hasty\"}"
                        .formatted(statement);
        String second = PROGRAM.newToken(PROGRAM.newPerson(Role.COMMS_APPROVER));
        var answer = PROGRAM.post(statements.path("review-urgent-publication"), second, body);
        position = Program.json(answer).path("position").asLong();

        assertThat(open).contains("urgent because: Rumours spread", "review open");
        assertThat(page(""))
                .contains("WITHDRAWN", "because: It was wrong", "reviewed: OBJECTED, Too hasty")
                .doesNotContain("review open");
        assertThat(page("/impact"))
                .contains("Withdrawn", "It was wrong", "Urgent publications reviewed", "Too hasty")
                .doesNotContain("Published words that are no longer true");
    }

    @ParameterizedTest
    @CsvSource({
        "findings, 'Findings, form by form', CONFIRMED SOME_TAKEN",
        "disclosure, From knowing to saying, so far",
        "corrected, Corrected statements, None.",
        "withdrawn, Withdrawn statements, It was wrong",
        "commentary, Commentary by others, Rumours about 1",
        "assessments, Assessments, None."
    })
    void everyListThatGrowsHasAPage(String list, String name, String shown) {
        String statement = publishedUrgently();
        found();
        heard(1);
        give(
                Role.COMMS_APPROVER,
                "withdraw-statement",
                "{\"statement\":\"%s\",\"reason\":\"It was wrong\"}".formatted(statement),
                "version");

        assertThat(page("/impact/" + list))
                .contains("<h1>" + name + "</h1>", "<title>Impact · " + name, shown);
    }

    @Test
    void theImpactPageLeadsToWhatItNoLongerShows() {
        for (int number = 1; number <= 51; number++) {
            heard(number);
        }
        String impact = page("/impact");
        String next = impact.replaceAll("(?s).*/impact/commentary\\?before=(\\d+)\".*", "$1");

        assertThat(impact).contains("Rumours about 51", "Rumours about 2<", "Earlier commentary");
        assertThat(page("/impact/commentary?before=" + next))
                .contains("Rumours about 1<")
                .doesNotContain("Rumours about 2<", "Earlier commentary");
        assertThat(
                        PROGRAM.get(
                                        "/internal/incidents/"
                                                + statements.incident()
                                                + "/impact/gossip",
                                        PROGRAM.token(Role.DASHBOARD))
                                .statusCode())
                .isEqualTo(404);
    }

    private void heard(int number) {
        String said = "{\"source\":\"press\",\"text\":\"Rumours about %d\"}".formatted(number);
        give(Role.RESPONDER, "record-commentary", said, "commentary");
    }
}
