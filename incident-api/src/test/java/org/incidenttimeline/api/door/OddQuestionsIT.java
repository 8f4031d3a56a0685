package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that cannot be answered say which parameter is to blame, and cost nothing. */
class OddQuestionsIT {

    private static final Program PROGRAM = Program.shared();
    private static final String INCIDENT =
            "/api/v1/incidents/" + Statement.inANewIncident(PROGRAM).incident();

    @ParameterizedTest
    @CsvSource({
        "/views/impact?asOf=-1000000000-01-01T00:00:00Z, asOf",
        "/views/impact?at=%2B1000000000-12-31T23:59:59Z, at",
        "/views/impact?effective=yesterday, effective",
        "/views/impact?asOf=2999-01-01T00:00:00Z, asOf",
        "/views/impact?position=-1, position",
        "/views/impact?position=999999999, position",
        "/views/impact?position=1&asOf=2025-01-01T00:00:00Z, asOf",
        "/views/impact?position=1&position=2, position",
        "/views/impact?as_of=1, as_of",
        "/views/impact/diff?from=3&to=1, from",
        "/views/impact/history/commentary?before=x, before",
        "/views/impact/history/commentary?limit=101, limit",
        "/views/impact/history/findings?position=999999999, position",
        "/views/public-timeline?limit=0, limit",
        "/views/notice?lang=de, lang",
        "/views/notice?lang=, lang",
        "?before=x, before",
        "?limit=1000, limit",
        "?effective=2025-04-20T12:00:00Z, effective"
    })
    void nameTheParameterToBlame(String question, String blamed) {
        HttpResponse<String> answer = PROGRAM.get(INCIDENT + question, PROGRAM.token(Role.ANALYST));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Program.json(answer).at("/errors/0/field").asString()).isEqualTo(blamed);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/public/notice?lang=%ff",
        "/history?lang=%ff",
        "/login?error=%ff",
        "/api/v1/public/notice?lang=xx"
    })
    void areRefusedInPublicToo(String question) {
        assertThat(PROGRAM.get(question, null).statusCode()).isEqualTo(400);
    }

    @Test
    void waitForAPositionNoLongerThanTwoSeconds() {
        HttpResponse<String> answer =
                PROGRAM.get(
                        INCIDENT + "/views/impact?min-position=999999999",
                        PROGRAM.token(Role.ANALYST));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("has not reached that position");
    }

    @Test
    void takeNoBlankForAnAbsentValue() {
        HttpResponse<String> answer =
                PROGRAM.post(
                        "/api/v1/incidents",
                        PROGRAM.token(Role.RESPONDER),
                        "{\"title\":\"x\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\",\"exercise\":\" \"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Program.json(answer).at("/errors/0/field").asString()).isEqualTo("exercise");
    }

    @Test
    void giveRacingRepeatsOfARequestOneAnswer() throws Exception {
        String body = "{\"name\":\"%s\",\"roles\":[\"ANALYST\"]}".formatted(UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        Callable<String> request =
                () ->
                        Program.text(
                                PROGRAM.post(
                                        "/api/v1/people",
                                        Program.ADMIN,
                                        body,
                                        "Idempotency-Key",
                                        key),
                                "person");
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers =
                    many.invokeAll(java.util.Collections.nCopies(8, request));
            String first = answers.getFirst().get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
    }
}
