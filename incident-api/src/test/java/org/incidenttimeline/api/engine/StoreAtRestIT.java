package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.incidenttimeline.api.operators.Operators;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the command {@code verify} says of a store, and with which exit code. */
class StoreAtRestIT {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource(Store.class)
    void saysThatAllIsWellAndThenThatItIsNot(Store kind) {
        String[] store = kind.fresh();
        try (Node node = Node.started(store)) {
            IncidentId incident =
                    new Statements(node.get(Commands.class), node.get(EventLog.class)).declared();
            node.get(Commands.class).give(comment(incident), ENVELOPE);
        }

        assertThat(run(store, "verify")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("log: ok, sound 2, head 2")
                .endsWith("all is well\n");

        try (Node node = Node.started(store)) {
            node.get(JdbcClient.class)
                    .sql(
                            "UPDATE domain_event_entry SET time_stamp = '2025-04-19T08:00:00.000Z' WHERE global_index = 2")
                    .update();
        }
        assertThat(run(store, "verify")).isEqualTo(Operators.DIFFERENT);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("EDITED at 2: ")
                .endsWith("DIFFERENT\n");
        assertThat(run(store, "verify", "--output", "json")).isEqualTo(Operators.DIFFERENT);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"harm\":\"EDITED\",\"position\":2")
                .contains("\"whole\":false");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void saysWhichOptionItDoesNotKnow(Store kind) {
        assertThat(run(kind.fresh(), "verify", "--loudly")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--loudly");
    }

    @Test
    void failsWhereThereIsNoRecordAndMakesNone() {
        String[] store = Store.H2.fresh();

        assertThat(run(store, "verify")).isEqualTo(Operators.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no record")
                .doesNotContain("\tat ");
        assertThat(run(store, "verify")).isEqualTo(Operators.FAILED);
        assertThat(run(Store.POSTGRESQL.fresh(), "verify")).isEqualTo(Operators.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no record")
                .doesNotContain("\tat ");
    }

    @Test
    void leavesAnEmbeddedStoreToTheProgramThatUsesIt() throws Exception {
        String[] store = Store.H2.fresh();
        try (ChildNode child = ChildNode.started(store)) {
            child.nextAcknowledged();

            assertThat(run(store, "verify")).isEqualTo(Operators.FAILED);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("Another process");
            child.kill();
        }
        assertThat(run(store, "verify")).as("after a kill").isZero();
    }

    private int run(String[] store, String... arguments) {
        out.reset();
        err.reset();
        return Operators.run(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(store))
                        .toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
