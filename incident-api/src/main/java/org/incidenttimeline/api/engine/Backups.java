package org.incidenttimeline.api.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Copies an embedded record while it is in use. A copy is opened and looked through before it gets
 * its name, and its checksum comes last: what has both is whole.
 */
@Component
public class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = ".unfinished-copy-";

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final @Nullable Path directory;
    private final AtomicBoolean busy = new AtomicBoolean();

    Backups(Database database, JdbcClient jdbc, Clock clock, BackupSettings settings) {
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
        this.directory = settings.directory();
    }

    /** What became of the wish for a backup. */
    public sealed interface Outcome {
        /** It lies there. */
        record Made(Backup backup) implements Outcome {}

        /** The record is in a database server, which is backed up by its own means. */
        record OnServer() implements Outcome {}

        /** No directory is named. */
        record NoDirectory() implements Outcome {}

        /** One is being made. */
        record Busy() implements Outcome {}

        /** It could not be made, and nothing is left of it. */
        record Failed() implements Outcome {}
    }

    /** Makes one; returns when it is on the disk for good. */
    public Outcome make() {
        if (database.kind() == Database.Kind.POSTGRESQL) {
            return new Outcome.OnServer();
        }
        if (directory == null) {
            return new Outcome.NoDirectory();
        }
        if (!busy.compareAndSet(false, true)) {
            return new Outcome.Busy();
        }
        try {
            Backup made = madeIn(directory);
            LOG.info("The record up to position {} is copied to {}", made.position(), made.file());
            return new Outcome.Made(made);
        } catch (IOException | SQLException | DataAccessException failure) {
            LOG.error("No backup could be made in {}", directory, failure);
            return new Outcome.Failed();
        } finally {
            busy.set(false);
        }
    }

    private Backup madeIn(Path directory) throws IOException, SQLException {
        Files.createDirectories(directory);
        forgetUnfinished(directory);
        Path work = Files.createTempDirectory(directory, UNFINISHED);
        try {
            Path packed = work.resolve("record.zip");
            jdbc.sql("BACKUP TO '" + packed.toString().replace("'", "''") + "'").update();
            RecordCopy copy = RecordCopy.unpacked(packed, work.resolve("record.mv.db"));
            database.makeSmall(copy.file());
            RecordCopy.End end = copy.lookedThrough(database);
            String name =
                    "record-%s-%d.mv.db".formatted(MOMENT.format(clock.instant()), end.position());
            String sha256 = copy.sealedIn(directory, name);
            return new Backup(name, end.position(), end.recordedAt(), sha256);
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    /** What a crash left behind: of those with this name, this process makes the only ones. */
    private static void forgetUnfinished(Path directory) throws IOException {
        try (var left = Files.newDirectoryStream(directory, UNFINISHED + "*")) {
            for (Path each : left) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
    }
}
