package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.Role;
import tools.jackson.databind.JsonNode;

/** Sends commands through the doors of a program and writes down what became of each. */
final class Senders {

    private static final AtomicInteger MARKS = new AtomicInteger();

    private final Diary diary = new Diary();

    /** What is known of all that was sent. */
    Diary diary() {
        return diary;
    }

    /**
     * Declares an incident, and says whether it was acknowledged. Whoever is not must be asked to
     * come back; no other refusal has a reason.
     */
    boolean declares(Program program) {
        String mark = "sent-" + MARKS.incrementAndGet();
        diary.sent(mark);
        return declares(program, mark, 0);
    }

    private boolean declares(Program program, String mark, int attempt) {
        HttpResponse<String> answer =
                program.post(
                        "/api/v1/incidents",
                        program.token(Role.RESPONDER),
                        "{\"title\":\"%s\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"}"
                                .formatted(mark),
                        "X-Request-Id",
                        Diary.requestId(mark, attempt),
                        "Idempotency-Key",
                        mark);
        if (answer.statusCode() == 201) {
            diary.acknowledged(mark, events(Program.json(answer)));
            return true;
        }
        asksToComeBack(answer);
        return false;
    }

    /** Sends again what nobody knows of, until it is acknowledged. */
    void sendAgain(Program program) {
        diary.unknown().forEach(mark -> assertThat(declares(program, mark, 1)).isTrue());
    }

    /** A problem body that says when to come back. */
    static void asksToComeBack(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(Program.json(answer).path("type").asString()).endsWith("/unavailable");
    }

    private static List<String> events(JsonNode body) {
        return body.path("events").valueStream().map(JsonNode::asString).toList();
    }
}
