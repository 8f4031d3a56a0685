package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incidenttimeline.api.engine.halfway.V99__Halfway;
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
            assertThat(names(directory(same))).doesNotContain("record.migrating");
        }
        assertThat(AtRest.run(same, "verify").out()).endsWith("all is well\n");
    }

    /** The control: the embedded database by itself keeps the half that was done. */
    @Test
    void wouldLoseTheRecordIfNotACopyOfItWereMigrated() throws Exception {
        String[] store = Store.H2.fresh();
        recorded(store);
        killHalfway(store);

        assertThat(tables(directory(store))).contains("DOMAIN_EVENT_ENTRY");
        assertThat(tables(migrating(store)))
                .contains("flyway_schema_history")
                .doesNotContain("DOMAIN_EVENT_ENTRY");
    }

    private static Set<String> tables(Path directory) throws Exception {
        return Contents.of(new String[] {"--incident.data-dir=" + directory}).all().keySet();
    }

    @Test
    void leavesARecordToTheProcessThatMigratesIt() throws Exception {
        String[] store = Store.H2.fresh();
        recorded(store);
        try (ChildNode child = ChildNode.started(store, MigratingNode.class)) {
            assertThat(child.nextLine()).isEqualTo(V99__Halfway.HALFWAY);

            assertThat(StartIT.report(catchThrowable(() -> Node.started(store))).getDescription())
                    .contains("Another process");
            assertThat(AtRest.run(store, "verify").err()).contains("Another process");
            assertThat(migrating(store)).exists();
        }
    }

    @Test
    void isReadAndBackedUpAsItWas(@TempDir Path backups) throws Exception {
        String[] store = Store.H2.fresh();
        recorded(store);
        killHalfway(store);

        assertThat(AtRest.run(store, "verify").out()).endsWith("all is well\n");
        Path backup =
                Path.of(Script.backup().run("stopped", directory(store), backups).succeeded());
        assertThat(backup).hasSameBinaryContentAs(directory(store).resolve("record.mv.db"));
    }

    @Test
    void leavesTheFileToItsOwner() throws Exception {
        String[] store = Store.H2.fresh();
        Contents.of(store).migrateTo("5");
        Path record = directory(store).resolve("record.mv.db");
        Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(record, own);
        UserPrincipal owner = another(Files.getOwner(record));
        Files.setOwner(record, owner);

        Node.started(store).close();
        assertThat(Files.getPosixFilePermissions(record)).isEqualTo(own);
        assertThat(Files.getOwner(record)).isEqualTo(owner);
    }

    /** Only root may give a file away; others keep it. */
    private static UserPrincipal another(UserPrincipal current) throws IOException {
        return current.getName().equals("root")
                ? FileSystems.getDefault()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody")
                : current;
    }

    @Test
    void goesWhereALinkLeads(@TempDir Path elsewhere) throws Exception {
        String[] store = Store.H2.fresh();
        Contents.of(store).migrateTo("5");
        Path link = directory(store).resolve("record.mv.db");
        Path record = Files.move(link, elsewhere.resolve("large.mv.db"));
        Files.createSymbolicLink(link, record);

        long head = recorded(store);
        assertThat(link).isSymbolicLink();
        Files.delete(link);
        Files.move(record, link);
        try (Node node = Node.started(store)) {
            assertThat(node.get(EventLog.class).head()).isEqualTo(head);
        }
    }

    /** From room for nothing but opening it to room for a copy, but not for migrating that. */
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
            assertThat(told.getDescription()).containsAnyOf("could not be brought", "disk is full");
            assertThat(told.getAction()).containsIgnoringCase("make room");
            disk.free();
            try (Node node = Node.started(store)) {
                assertThat(
                                node.get(JdbcClient.class)
                                        .sql("SELECT content FROM store_mark WHERE name = 'kept'")
                                        .query(String.class)
                                        .single())
                        .isEqualTo("yes");
            }
            assertThat(names(directory(store))).doesNotContain("record.migrating");
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

    private static Path migrating(String[] store) {
        return directory(store).resolve("record.migrating");
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
