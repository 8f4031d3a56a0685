package org.incidenttimeline.api.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.declare;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

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
        String[] demonstration = {
            Store.H2.fresh()[0],
            "--incident.demo=true",
            "--incident.demo-start=2025-04-22T08:00:00Z"
        };
        String directory = demonstration[0].split("=", 2)[1];
        try (ChildNode child = ChildNode.started(demonstration, AnsweringNode.class)) {
            assertThat(child.nextLine()).isEqualTo(AnsweringNode.READY);

            assertThat(report(catchThrowable(() -> Node.started(demonstration))).getDescription())
                    .contains("Another process", directory);
        }
    }

    @Test
    void refusesAServerThatWouldLoseAnsweredCommands() throws Exception {
        String[] store = Store.POSTGRESQL.fresh();
        Contents contents = Contents.of(store);
        contents.change(
                "ALTER ROLE postgres IN DATABASE " + name(store) + " SET synchronous_commit = off");

        FailureAnalysis refused = report(catchThrowable(() -> Node.started(store)));
        assertThat(refused.getDescription()).contains("synchronous_commit is off");
        assertThat(refused.getAction()).contains("for this role or database");
        assertThat(contents.all()).isEmpty();
    }

    @Test
    void refusesAServerThatLosesFilesInAPowerCut() throws Exception {
        try (EmbeddedPostgres careless =
                EmbeddedPostgres.builder().setServerConfig("full_page_writes", "off").start()) {
            String[] store = {
                "--spring.datasource.url=" + careless.getJdbcUrl("postgres", "postgres"),
                Store.H2.fresh()[0]
            };

            assertThat(report(catchThrowable(() -> Node.started(store))).getDescription())
                    .contains("fsync, full_page_writes, synchronous_commit is off");
            assertThat(Contents.of(store).all()).isEmpty();
        }
    }

    @Test
    void takesAServerThatKeepsCommitsOnItsOwnDisk() throws Exception {
        String[] store = Store.POSTGRESQL.fresh();
        Contents.of(store)
                .change("ALTER DATABASE " + name(store) + " SET synchronous_commit = local");

        try (Node node = Node.started(store)) {
            assertThat(node.get(Commands.class).give(declare(incident), ENVELOPE).position())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void leavesAStoreOfANewerVersionAsItIs(Store store) throws Exception {
        String[] same = store.fresh();
        Contents contents = Contents.of(same);
        contents.migrateTo("latest");
        contents.change(
                "INSERT INTO "
                        + history(store)
                        + " SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'someone',"
                        + " CURRENT_TIMESTAMP, 1, TRUE");
        Map<String, List<String>> before = contents.all();

        FailureAnalysis refused = report(catchThrowable(() -> Node.started(same)));
        assertThat(refused.getDescription()).contains("newer version", "version 99");
        assertThat(refused.getAction()).contains("newer version", "backup");
        assertThat(contents.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void bringsNoRefusedStoreToItsOwnVersion(Store store) throws Exception {
        String[] same = store.fresh();
        Contents contents = Contents.of(same);
        contents.migrateTo("5");
        contents.change("INSERT INTO store_mark (name, content) VALUES ('demo', 'true')");
        Map<String, List<String>> before = contents.all();

        assertThat(report(catchThrowable(() -> Node.started(same))).getDescription())
                .contains("demonstration");
        assertThat(contents.all()).isEqualTo(before);
    }

    @Test
    void leavesAStoreWhoseSigningKeyIsGoneAsItIs() throws Exception {
        String[] same = Store.H2.fresh();
        Contents contents = Contents.of(same);
        contents.migrateTo("6");
        contents.change(
                "INSERT INTO signing_key (kid, number, x, since)"
                        + " VALUES ('gone', 1, 'x', CURRENT_TIMESTAMP)");
        Map<String, List<String>> before = contents.all();

        assertThat(report(catchThrowable(() -> Node.started(same))).getDescription())
                .contains("signing key gone is not in");
        assertThat(contents.all()).isEqualTo(before);
    }

    @Test
    void refusesADelayThatIsSetPastTheAddress() {
        assertThat(
                        report(
                                        catchThrowable(
                                                () ->
                                                        Node.started(
                                                                Store.H2.fresh(),
                                                                "--spring.datasource.hikari"
                                                                        + ".connection-init-sql="
                                                                        + "SET WRITE_DELAY 500")))
                                .getDescription())
                .contains("WRITE_DELAY");
    }

    @Test
    void keepsANewDataDirectoryToItsOwner() throws Exception {
        Path directory = Files.createTempDirectory("start").resolve("data");
        DataDirectory.check(directory);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void saysWhatIsWrongWithADirectoryItCannotWriteIn() throws Exception {
        Path file = Files.createTempFile("not", "a directory");

        FailureAnalysis refused =
                report(
                        catchThrowable(
                                () ->
                                        Node.started(
                                                new String[] {
                                                    "--incident.data-dir=" + file.resolve("data")
                                                })));
        assertThat(refused.getDescription()).contains("cannot be written", file.toString());
        assertThat(refused.getAction()).contains("INCIDENT_DATA_DIR");
    }

    @Test
    void servesNoNetworkWithoutHttps() {
        FailureAnalysis refused =
                report(
                        catchThrowable(
                                () ->
                                        Node.started(
                                                Store.H2.fresh(),
                                                "--incident.public-base-url="
                                                        + "http://status.example.com")));
        assertThat(refused.getDescription()).contains("without HTTPS");
        assertThat(refused.getAction()).contains("INCIDENT_ALLOW_INSECURE_HTTP=true");
    }

    @Test
    void saysThatAServerCannotBeReached() {
        assertThat(
                        report(
                                        catchThrowable(
                                                () ->
                                                        Node.started(
                                                                new String[] {
                                                                    "--spring.datasource.url="
                                                                            + "jdbc:postgresql://localhost:1/x",
                                                                    "--spring.datasource.hikari"
                                                                            + ".connection-timeout=250"
                                                                })))
                                .getDescription())
                .contains("PostgreSQL", "localhost:1");
    }

    /** The program as it is started by hand, in a process of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --spring.datasource.url=jdbc:h2:mem:x | in-memory | INCIDENT_DATA_DIR",
                "demo --incident.data-dir=/dev/null/x | cannot be written | INCIDENT_DATA_DIR"
            })
    void endsWithAReasonAndARemedyAndNoStackTrace(String told) throws Exception {
        String[] parts = told.split(" \\| ", -1);
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                IncidentApplication.class.getName()));
        command.addAll(List.of(parts[0].split(" ", -1)));
        Process program =
                new ProcessBuilder(command)
                        .directory(Files.createTempDirectory("start").toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(program.getInputStream().readAllBytes(), UTF_8);

        assertThat(program.waitFor()).as(output).isEqualTo(1);
        assertThat(output).contains(parts[1], parts[2]).doesNotContain("\tat ", "Exception:");
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

    private static String history(Store store) {
        return switch (store) {
            case H2 -> "\"flyway_schema_history\"";
            case POSTGRESQL -> "flyway_schema_history";
        };
    }

    private static String name(String[] store) {
        return store[0].replaceFirst(".*/(record_\\w+).*", "$1");
    }

    /** What the operator is told of a start that failed. */
    static FailureAnalysis report(Throwable failure) {
        FailureAnalysis report = new StartRefusedReport().analyze(failure);
        if (report == null) {
            throw new AssertionError("no reason given", failure);
        }
        return report;
    }
}
