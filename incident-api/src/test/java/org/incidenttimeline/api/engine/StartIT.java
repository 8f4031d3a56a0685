package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

class StartIT {

    private final IncidentId incident = IncidentId.random();

    @ParameterizedTest
    @EnumSource(Store.class)
    void servesNoDemonstration(Store store) {
        String[] same = store.fresh();
        Node.started(same, "--incident.demo=true").close();

        assertThat(report(catchThrowable(() -> Node.started(same))).getDescription())
                .contains("demonstration");
        Node.started(same, "--incident.demo=true").close();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void demonstratesInNoRealRecord(Store store) {
        String[] same = store.fresh();
        try (Node node = Node.started(same)) {
            node.get(Commands.class).give(declare(incident), ENVELOPE);
        }

        assertThat(
                        report(catchThrowable(() -> Node.started(same, "--incident.demo=true")))
                                .getDescription())
                .contains("real record");
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void letsADemonstrationGoOnWhereItsLogEnds(Store store) {
        String[] same = store.fresh();
        try (Node node =
                Node.started(
                        same,
                        "--incident.demo=true",
                        "--incident.demo-start=2025-04-19T08:00:00Z")) {
            node.get(DemoClock.class).moveTo(Instant.parse("2025-04-22T17:45:00Z"));
            node.get(Commands.class).give(declare(incident), ENVELOPE);
        }
        try (Node node = Node.started(same, "--incident.demo=true")) {
            assertThat(node.get(Clock.class).instant())
                    .isBetween(
                            Instant.parse("2025-04-22T17:45:00Z"),
                            Instant.parse("2025-04-22T17:46:00Z"));
        }
    }

    @Test
    void leavesTheDataDirectoryToTheProcessThatUsesIt() throws Exception {
        String[] same = Store.H2.fresh();
        try (ChildNode child = ChildNode.started(same, AnsweringNode.class)) {
            assertThat(child.nextLine()).isEqualTo(AnsweringNode.READY);

            assertThat(report(catchThrowable(() -> Node.started(same))).getDescription())
                    .contains("Another process");
        }
    }

    @Test
    void refusesAServerThatWouldLoseAnsweredCommands() {
        String[] store = Store.POSTGRESQL.fresh();
        try (Node node = Node.started(store)) {
            node.get(JdbcClient.class)
                    .sql(
                            "ALTER ROLE postgres IN DATABASE "
                                    + name(store)
                                    + " SET synchronous_commit = off")
                    .update();
        }

        assertThat(report(catchThrowable(() -> Node.started(store))).getDescription())
                .contains("synchronous_commit");
    }

    @Test
    void letsTheApplicationsRoleAddEventsAndNeverAlterThem() {
        String[] store = Store.POSTGRESQL.fresh();
        Node.shared(Store.POSTGRESQL)
                .get(JdbcClient.class)
                .sql("CREATE ROLE reporter LOGIN")
                .update();

        try (Node node =
                Node.started(
                        new String[] {store[0], "--spring.datasource.username=reporter", store[2]},
                        "--spring.flyway.user=postgres")) {
            node.get(Commands.class).give(declare(incident), ENVELOPE);
            node.get(Commands.class).give(comment(incident), ENVELOPE);
            JdbcClient jdbc = node.get(JdbcClient.class);
            for (String sql :
                    List.of(
                            "UPDATE domain_event_entry SET type = 'x'",
                            "DELETE FROM domain_event_entry",
                            "TRUNCATE domain_event_entry",
                            "DELETE FROM log_head",
                            "UPDATE public_chain SET body = 'x'",
                            "DELETE FROM public_chain",
                            "TRUNCATE public_chain",
                            "UPDATE signing_key SET x = 'x'",
                            "DELETE FROM signing_key",
                            "DROP TABLE domain_event_entry")) {
                Throwable refused = catchThrowable(() -> jdbc.sql(sql).update());
                assertThat(refused)
                        .as(sql)
                        .rootCause()
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                it -> assertThat(it.getSQLState()).isEqualTo("42501"));
            }
            assertThat(node.get(EventLog.class).versionOf(incident.toString())).isEqualTo(2);
        }
    }

    @Test
    void takesLanguagesAndApprovalsFromTheOperator() {
        try (Node node =
                Node.started(
                        Store.H2.fresh(),
                        "--incident.languages=cy,en,gd",
                        "--incident.approvals=2")) {
            StatementRules rules = node.get(StatementRules.class);
            assertThat(rules.defaultLanguage()).isEqualTo(new LanguageTag("cy"));
            assertThat(rules.languages()).hasSize(3);
            assertThat(rules.approvals()).isEqualTo(2);
        }
    }

    private static String name(String[] store) {
        return store[0].replaceFirst(".*/(record_\\w+).*", "$1");
    }

    private static FailureAnalysis report(Throwable failure) {
        FailureAnalysis report = new StartRefusedReport().analyze(failure);
        if (report == null) {
            throw new AssertionError("no reason given", failure);
        }
        return report;
    }
}
