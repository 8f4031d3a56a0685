package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.declare;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Soak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupsIT {

    private Path temporary = Path.of("");
    private Path backups = temporary;
    private Node node;

    @BeforeAll
    void start(@TempDir Path directory) {
        temporary = directory;
        backups = directory.resolve("backups");
        node = Node.started(Store.H2.fresh(), "--incident.backup-dir=" + backups);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @BeforeEach
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(backups);
    }

    private Backup made() {
        return node.get(Backups.class).make() instanceof Backups.Outcome.Made(Backup backup)
                ? backup
                : fail("no backup was made");
    }

    /** Written by four at once; every copy is opened by an engine of its own. */
    @Test
    @Tag(Soak.TAG)
    void holdsEveryCommandAnsweredBeforeItBeganAndNoGap() throws Exception {
        try (Declaring load = Declaring.on(node.get(Commands.class))) {
            for (int round = 1; round <= Soak.times(3, 100); round++) {
                load.awaitAnswered(50 * round);
                List<IncidentId> before = load.answered();
                Backup backup = made();

                assertThat(HexFormat.of().formatHex(digest(backups.resolve(backup.file()))))
                        .isEqualTo(backup.sha256());
                isAGaplessPrefixWith(before, backup);
                Files.delete(backups.resolve(backup.file()));
            }
        }
    }

    private void isAGaplessPrefixWith(List<IncidentId> before, Backup backup) throws Exception {
        Path data = Files.createTempDirectory(temporary, "data");
        Files.copy(backups.resolve(backup.file()), data.resolve("record.mv.db"));
        Contents copy = Contents.of(new String[] {"--incident.data-dir=" + data});
        try (var connection = copy.open();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT global_index, hash, aggregate_identifier"
                                        + " FROM domain_event_entry ORDER BY global_index")) {
            Map<Long, String> hashes = hashes();
            Set<String> aggregates = new HashSet<>();
            long position = 0;
            while (rows.next()) {
                assertThat(rows.getLong(1)).isEqualTo(++position);
                assertThat(HexFormat.of().formatHex(rows.getBytes(2)))
                        .isEqualTo(hashes.get(position));
                aggregates.add(rows.getString(3));
            }
            assertThat(position).isEqualTo(backup.position());
            assertThat(aggregates).containsAll(before.stream().map(IncidentId::toString).toList());
        }
    }

    private Map<Long, String> hashes() {
        Map<Long, String> hashes = new HashMap<>();
        RawRow.all(node)
                .forEach(
                        it ->
                                hashes.put(
                                        Long.valueOf(it.text("global_index")),
                                        HexFormat.of().formatHex(it.bytes("hash"))));
        return hashes;
    }

    private static byte[] digest(Path file) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    }

    @Test
    void isForItsOwnersEyesOnlyAndLeavesNothingElseBehind() throws Exception {
        Files.createDirectories(backups.resolve(".unfinished-copy-1/x"));
        long position =
                node.get(Commands.class).give(declare(IncidentId.random()), ENVELOPE).position();
        Backup backup = made();

        assertThat(backup.position()).isEqualTo(position);
        assertThat(backup.recordedAt()).isEqualTo(node.get(EventLog.class).recordedAt(position));
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(backups.resolve(backup.file()))))
                .isEqualTo("rw-------");
        assertThat(names(backups))
                .containsExactlyInAnyOrder(backup.file(), backup.file() + ".sha256");
    }

    /** The file of a record in use keeps room of what is no longer needed. */
    @Test
    void isAsSmallAsWhatIsInIt() throws Exception {
        String[] store = Store.H2.fresh();
        try (Node busy = Node.started(store, "--incident.backup-dir=" + backups)) {
            for (int each = 0; each < 100; each++) {
                busy.get(Commands.class).give(declare(IncidentId.random()), ENVELOPE);
            }
            assertThat(busy.get(Backups.class).make()).isInstanceOf(Backups.Outcome.Made.class);

            Path backup = backups.resolve(names(backups).stream().sorted().toList().getFirst());
            assertThat(Files.size(backup))
                    .isLessThan(Files.size(Path.of(store[0].split("=", 2)[1], "record.mv.db")) / 4);
        }
    }

    private static List<String> names(Path directory) throws Exception {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(it -> String.valueOf(it.getFileName())).toList();
        }
    }

    @Test
    void makesOneAtATimeAndOnlyWhereToldTo() throws Exception {
        assertThat(Node.shared(Store.H2).get(Backups.class).make())
                .isInstanceOf(Backups.Outcome.NoDirectory.class);
        assertThat(Node.shared(Store.POSTGRESQL).get(Backups.class).make())
                .isInstanceOf(Backups.Outcome.OnServer.class);
        HttpResponse<String> refused = Program.shared().post("/api/v1/backups", Program.ADMIN, "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/backups-not-set-up", "INCIDENT_BACKUP_DIR");
        Backups asked = node.get(Backups.class);
        assertThat(Together.<Class<?>>all(8, number -> () -> asked.make().getClass()))
                .contains(Backups.Outcome.Made.class, Backups.Outcome.Busy.class)
                .doesNotContain(Backups.Outcome.Failed.class);
    }

    @Test
    void leavesNothingThatLooksWholeOnAFullDisk() throws Exception {
        String[] store = Store.H2.fresh();
        try (SmallDisk disk = new SmallDisk("48k");
                Node small = Node.started(store, "--incident.backup-dir=" + disk.directory())) {
            small.get(Commands.class).give(declare(IncidentId.random()), ENVELOPE);

            assertThat(small.get(Backups.class).make()).isInstanceOf(Backups.Outcome.Failed.class);
            assertThat(names(disk.directory())).isEmpty();
            // The record itself is not harmed.
            small.get(Commands.class).give(declare(IncidentId.random()), ENVELOPE);
            assertThat(small.get(EventLog.class).head()).isEqualTo(2);
        }
        try (SmallDisk disk = new SmallDisk("16k")) {
            String data = store[0].split("=", 2)[1];
            assertThat(Script.backup().run("stopped", data, disk.directory()).refused())
                    .contains("could not be copied");
            assertThat(names(disk.directory())).isEmpty();
        }
        TwoRoles roles = TwoRoles.made();
        new Contents(roles.url(), TwoRoles.OWNER).migrateTo("latest");
        try (SmallDisk disk = new SmallDisk("8k")) {
            assertThat(
                            Script.backup()
                                    .with(roles.client())
                                    .run("postgresql", disk.directory())
                                    .refused())
                    .contains("pg_dump made no copy");
            assertThat(names(disk.directory())).isEmpty();
        }
    }

    @Test
    void copiesAStoppedRecordAndNoneThatIsInUse() throws Exception {
        String[] store = Store.H2.fresh();
        Path data = Path.of(store[0].split("=", 2)[1]);
        try (Node other = Node.started(store)) {
            other.get(Commands.class).give(declare(IncidentId.random()), ENVELOPE);
            assertThat(Script.backup().run("stopped", data, backups).refused())
                    .contains("a process is using");
        }

        Path file = Path.of(Script.backup().run("stopped", data, backups).succeeded());
        assertThat(file).hasSameBinaryContentAs(data.resolve("record.mv.db"));
        Path elsewhere = temporary.resolve("elsewhere");
        Script.restore()
                .with(Map.of("INCIDENT_KEY_DIR", data.resolve("keys").toString()))
                .run("h2", file, elsewhere)
                .succeeded();
        try (Node restored =
                Node.started(
                        new String[] {"--incident.data-dir=" + elsewhere},
                        "--incident.key-dir=" + data.resolve("keys"))) {
            assertThat(restored.get(EventLog.class).head()).isEqualTo(1);
        }
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(Script.backup().run("running").refused()).contains("INCIDENT_TOKEN");
        assertThat(Script.backup().run("stopped", temporary, temporary).refused())
                .contains("no embedded record");
        assertThat(Script.backup().run().exit()).isEqualTo(2);
        assertThat(Script.restore().run("h2", "x").exit()).isEqualTo(2);
        assertThat(Script.restore().run("h2", temporary.resolve("x"), temporary).refused())
                .contains("there is no file");
    }

    @Test
    void keepsNoKeysBesideItsBackups() {
        Path keys = temporary.resolve("keys");
        for (Path place : List.of(keys, keys.resolve("backups"), temporary)) {
            assertThatThrownBy(() -> new BackupSettings(place.toString()).check(keys))
                    .isInstanceOf(StartRefused.class);
        }
        assertThatThrownBy(
                        () ->
                                Node.started(
                                        Store.H2.fresh(),
                                        "--incident.key-dir=" + keys,
                                        "--incident.backup-dir=" + temporary))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("INCIDENT_BACKUP_DIR");
    }
}
