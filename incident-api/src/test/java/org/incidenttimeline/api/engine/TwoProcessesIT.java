package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Separate;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.junit.jupiter.api.Test;

/** Two whole programs in processes of their own on one PostgreSQL, one frozen, then killed. */
class TwoProcessesIT {

    private static final Duration TAKEN_OVER = Duration.ofSeconds(15);
    private static final Duration SLOW_MACHINE = Duration.ofSeconds(15);

    private final String[] store = Store.POSTGRESQL.fresh();
    private final Senders senders = new Senders();

    @Test
    void theOtherGoesOnAndTheFrozenOneDoesNoHarmWhenItThaws() throws Exception {
        try (Separate first = Separate.started(store);
                Separate second = Separate.started(store)) {
            Program living = second.program();
            Statement statement = Statement.inANewIncident(living);
            String approved = statement.approved("While frozen");
            PublicReader.during(
                    living,
                    () -> {
                        // The first one holds all leases and claims.
                        String scheduled = scheduled(living, statement.path(""));
                        Signals.send("-STOP", first.handle());
                        try {
                            awaitCommands(living);
                            awaitShown(living, statement.publish(approved));
                            awaitScheduled(living, statement.incident(), scheduled);
                        } finally {
                            Signals.send("-CONT", first.handle());
                        }
                        await().atMost(TAKEN_OVER)
                                .untilAsserted(
                                        () ->
                                                assertThat(tag(first.program()))
                                                        .isEqualTo(tag(living)));
                        assertThat(senders.declares(first.program())).isTrue();

                        first.kill();
                        awaitCommands(living);
                        awaitShown(
                                living, statement.publish(statement.approved("After the death")));
                        senders.sendAgain(living);
                    });
        }
        try (Node node = Node.started(store)) {
            Whole.awaited(node, senders.diary());
            assertThat(published(node)).as("publications of three statements").hasSize(3);
        }
    }

    private void awaitCommands(Program program) {
        await().atMost(TAKEN_OVER).until(() -> senders.declares(program));
    }

    private static void awaitShown(Program program, String published) {
        await().atMost(TAKEN_OVER.plus(SLOW_MACHINE))
                .until(() -> program.get("/statements/" + published, null).statusCode() == 200);
    }

    /** Approved, and set for a few seconds from now. */
    private static String scheduled(Program program, String path) {
        String statement = UUID.randomUUID().toString();
        String hash =
                Program.text(
                        program.post(
                                path + "draft-statement",
                                program.token(Role.COMMS_AUTHOR),
                                "{\"statement\":\"%s\",\"texts\":{\"en\":{\"headline\":\"Set\",\"body\":\"Words.\"}}}"
                                        .formatted(statement)),
                        "contentHash");
        String form = "{\"statement\":\"%s\",\"contentHash\":\"%s\"".formatted(statement, hash);
        step(program, path + "submit-statement", Role.COMMS_AUTHOR, form + "}");
        step(program, path + "approve-statement", Role.COMMS_APPROVER, form + "}");
        String at = ",\"at\":\"%s\"".formatted(StoredJson.format(Instant.now().plusSeconds(10)));
        step(program, path + "schedule-statement", Role.COMMS_APPROVER, form + at + "}");
        return statement;
    }

    private static void step(Program program, String path, Role role, String body) {
        Program.text(program.post(path, program.token(role), body), "version");
    }

    private static void awaitScheduled(Program program, String incident, String statement) {
        await().atMost(TAKEN_OVER.plus(SLOW_MACHINE))
                .until(
                        () ->
                                Program.json(
                                                program.get(
                                                        "/api/v1/incidents/%s/statements/%s"
                                                                .formatted(incident, statement),
                                                        program.token(Role.ANALYST)))
                                        .toString()
                                        .contains("PUBLISHED"));
    }

    private static String tag(Program program) {
        return program.get("/", null).headers().firstValue("ETag").orElseThrow();
    }

    private static List<RawRow> published(Node node) {
        return RawRow.all(node).stream()
                .filter(row -> row.text("payload_type").equals("incident.statement-published"))
                .toList();
    }
}
