package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidenttimeline.api.engine.halfway.V99__Halfway;
import org.incidenttimeline.api.operators.Operators;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a record whose migration is broken off. */
class BrokenMigrationIT {

    // What a test provokes on purpose need not be read.
    private static final String QUIET = "--logging.level.org.flywaydb=off";

    @ParameterizedTest
    @EnumSource(Store.class)
    void losesNothingWhenTheProcessIsKilledInTheMiddleOfIt(Store store) throws Exception {
        String[] same = store.fresh();
        long head = recorded(same);
        killHalfway(same);

        try (Node node = Node.started(same)) {
            assertThat(node.get(EventLog.class).head()).isEqualTo(head);
            assertThat(node.get(Commands.class).give(declare(IncidentId.random()), ENVELOPE))
                    .extracting(Accepted::position)
                    .isEqualTo(head + 1);
            assertThat(names(directory(same))).noneMatch(it -> it.matches(".*(copy|before).*"));
        }
        assertThat(AtRest.run(same, "verify").out()).endsWith("all is well\n");
    }

    /** The control: the embedded database by itself keeps the half that was done. */
    @Test
    void losesTheRecordWhenThereIsNothingToGoBackTo() throws Exception {
        String[] store = Store.H2.fresh();
        recorded(store);
        killHalfway(store);
        Files.delete(copy(store));

        assertThat(Contents.of(store).all()).doesNotContainKey("DOMAIN_EVENT_ENTRY");
    }

    @Test
    void leavesARecordToTheProcessThatMigratesIt() throws Exception {
        String[] store = Store.H2.fresh();
        recorded(store);
        try (ChildNode child = ChildNode.started(store, MigratingNode.class)) {
            assertThat(child.nextLine()).isEqualTo(V99__Halfway.HALFWAY);

            assertThat(catchThrowable(() -> Node.started(store)))
                    .rootCause()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another process");
            assertThat(copy(store)).exists();
        }
    }

    @Test
    void isNeitherReadNorBackedUpNorOverwrittenHalfDone(@TempDir Path backups) throws Exception {
        String[] store = Store.H2.fresh();
        Path data = directory(store);
        recorded(store);
        Path whole = Path.of(Script.backup().run("stopped", data, backups).succeeded());
        killHalfway(store);

        AtRest verified = AtRest.run(store, "verify");
        assertThat(verified.code()).isEqualTo(Operators.FAILED);
        assertThat(verified.err()).contains("broken off", "start the program");
        assertThat(Script.backup().run("stopped", data, backups).refused()).contains("broken off");
        Files.delete(data.resolve("record.mv.db"));
        assertThat(
                        Script.restore()
                                .with(Map.of("INCIDENT_KEY_DIR", data.resolve("keys").toString()))
                                .run("h2", whole, data)
                                .refused())
                .contains(String.valueOf(copy(store).getFileName()));
        assertThat(copy(store)).exists();
    }

    /** From room for nothing but opening it to room for the copy, but not for all that follows. */
    @ParameterizedTest
    @ValueSource(ints = {8, 64, 128, 256, 512})
    void losesNothingOnADiskWithoutRoomForIt(int kilobytes) throws Exception {
        try (SmallDisk disk = new SmallDisk("2m")) {
            String[] store = {"--incident.data-dir=" + disk.directory().resolve("data")};
            Contents contents = Contents.of(store);
            contents.migrateTo("5");
            contents.change("INSERT INTO store_mark (name, content) VALUES ('kept', 'yes')");
            disk.fillBut(kilobytes * 1024L);

            FailureAnalysis told =
                    StartIT.report(catchThrowable(() -> Node.started(store, QUIET).close()));
            assertThat(told.getDescription()).containsAnyOf("could not be copied", "disk is full");
            assertThat(told.getAction()).contains("Make room");
            disk.free();
            try (Node node = Node.started(store)) {
                assertThat(
                                node.get(JdbcClient.class)
                                        .sql("SELECT content FROM store_mark WHERE name = 'kept'")
                                        .query(String.class)
                                        .single())
                        .isEqualTo("yes");
            }
            assertThat(names(directory(store))).noneMatch(it -> it.matches(".*(copy|before).*"));
        }
    }

    private static long recorded(String[] store) {
        try (Node node = Node.started(store)) {
            Statements statements =
                    new Statements(node.get(Commands.class), node.get(EventLog.class));
            statements.published(statements.declared(), Statements.draft("Words"));
            return node.get(EventLog.class).head();
        }
    }

    private static void killHalfway(String[] store) throws Exception {
        try (ChildNode child = ChildNode.started(store, MigratingNode.class)) {
            assertThat(child.nextLine()).isEqualTo(V99__Halfway.HALFWAY);
            child.kill();
        }
    }

    private static Path copy(String[] store) {
        return directory(store).resolve("record.before-migration.mv.db");
    }

    private static Path directory(String[] store) {
        return Stream.of(store)
                .filter(it -> it.startsWith("--incident.data-dir="))
                .map(it -> Path.of(it.substring(it.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(it -> String.valueOf(it.getFileName())).toList();
        }
    }
}
