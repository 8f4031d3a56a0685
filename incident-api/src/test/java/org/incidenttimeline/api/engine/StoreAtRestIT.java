package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;

import org.incidenttimeline.api.operators.Operators;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the command {@code verify} says of a store, and with which exit code. */
class StoreAtRestIT {

    @ParameterizedTest
    @EnumSource(Store.class)
    void saysThatAllIsWellAndThenThatItIsNot(Store kind) throws Exception {
        String[] store = kind.fresh();
        try (Node node = Node.started(store)) {
            Statements statements =
                    new Statements(node.get(Commands.class), node.get(EventLog.class));
            IncidentId incident = statements.declared();
            node.get(Commands.class).give(comment(incident), ENVELOPE);
            statements.published(incident, Statements.draft("Siopau ar agor – Caffè"));
        }

        AtRest whole = AtRest.run(store, "verify");
        assertThat(whole.out()).startsWith("log: ok, sound ").endsWith("all is well\n");
        assertThat(whole.out()).contains("published 1").contains("incident-record");
        assertThat(whole.code()).isZero();

        AtRest.alter(
                store,
                "UPDATE domain_event_entry SET time_stamp = '2025-04-19T08:00:00.000Z'"
                        + " WHERE global_index = 2");
        AtRest edited = AtRest.run(store, "verify");
        assertThat(edited.out()).contains("EDITED at 2: ").endsWith("DIFFERENT\n");
        assertThat(edited.code()).isEqualTo(Operators.DIFFERENT);
        assertThat(AtRest.run(store, "verify", "--output", "json").out())
                .contains("\"harm\":\"EDITED\",\"position\":2")
                .contains("\"whole\":false");
        assertThat(edited.err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void namesARowOfAViewThatIsNotWhatTheLogMakesIt(Store kind) throws Exception {
        String[] store = kind.fresh();
        try (Node node = Node.started(store)) {
            Statements statements =
                    new Statements(node.get(Commands.class), node.get(EventLog.class));
            node.get(Commands.class).give(comment(statements.declared()), ENVELOPE);
            Settled.views(node::get);
        }
        AtRest.alter(
                store, "UPDATE incident_record_row SET body = REPLACE(body, 'Attack', 'Attach')");

        AtRest edited = AtRest.run(store, "verify");
        assertThat(edited.out()).contains("views: DIFFERENT").contains("EDITED: incident-record");
        assertThat(edited.code()).isEqualTo(Operators.DIFFERENT);
        assertThat(AtRest.run(store, "verify", "--no-views").code()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void saysWhichOptionItDoesNotKnow(Store kind) {
        AtRest wrong = AtRest.run(kind.fresh(), "verify", "--loudly");

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--loudly");
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void failsWhereThereIsNoRecordAndMakesNone(Store kind) {
        String[] store = kind.fresh();

        for (int again = 0; again < 2; again++) {
            AtRest none = AtRest.run(store, "verify");
            assertThat(none.code()).isEqualTo(Operators.FAILED);
            assertThat(none.out()).isEmpty();
            assertThat(none.err()).contains("no record").doesNotContain("\tat ");
        }
    }

    @Test
    void leavesAnEmbeddedStoreToTheProgramThatUsesIt() throws Exception {
        String[] store = Store.H2.fresh();
        try (ChildNode child = ChildNode.started(store, AnsweringNode.class)) {
            assertThat(child.nextLine()).isEqualTo(AnsweringNode.READY);

            AtRest used = AtRest.run(store, "verify");
            assertThat(used.code()).isEqualTo(Operators.FAILED);
            assertThat(used.err()).contains("Another process");
            child.kill();
        }
        assertThat(AtRest.run(store, "verify").out()).as("after a kill").endsWith("all is well\n");
    }

    @Test
    void letsOnlyTheRoleOfMigrationsTakeTextOut() {
        String[] store = Store.POSTGRESQL.fresh();
        Node.shared(Store.POSTGRESQL)
                .get(JdbcClient.class)
                .sql("CREATE ROLE remover LOGIN")
                .update();
        String[] application = {store[0], "--spring.datasource.username=remover", store[2]};
        String[] migrating = {
            store[0],
            "--spring.datasource.username=remover",
            "--spring.flyway.user=postgres",
            store[2]
        };
        try (Node node = Node.started(migrating)) {
            IncidentId incident =
                    new Statements(node.get(Commands.class), node.get(EventLog.class)).declared();
            node.get(Commands.class).give(comment(incident), ENVELOPE);
        }
        String[] order = {"remove", "--position", "2", "--member", "/text", "--reason", "Ordered"};

        AtRest refused = AtRest.run(application, order);
        assertThat(refused.code()).isEqualTo(Operators.FAILED);
        assertThat(refused.err()).contains("remover may not alter").contains("SPRING_FLYWAY_USER");
        assertThat(AtRest.run(migrating, order).code()).isZero();
        assertThat(AtRest.run(application, "verify").code()).isZero();
    }
}
