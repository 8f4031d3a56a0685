package org.incidenttimeline.api.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.incidenttimeline.api.file.Durably;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An embedded record as it was before its migrations, beside it until they are done. The embedded
 * database commits each statement of a migration by itself and cannot undo it, so a start after a
 * crash goes back to this copy and migrates again.
 *
 * @param record the file that is migrated
 */
record BeforeMigration(Path record) {

    private static final Logger LOG = LoggerFactory.getLogger(BeforeMigration.class);

    private Path copy() {
        return record.resolveSibling(
                String.valueOf(record.getFileName())
                        .replaceFirst("\\.mv\\.db$", ".before-migration.mv.db"));
    }

    private Path directory() {
        return record.toAbsolutePath().resolveSibling("");
    }

    /** Keeps the record as it is now; throws {@link StartRefused} when it cannot be copied. */
    void keep(JdbcClient migrating) {
        try (UnfinishedCopy unfinished = UnfinishedCopy.in(directory())) {
            RecordCopy whole = unfinished.of(migrating);
            Durably.keep(whole.file());
            Files.move(whole.file(), copy(), StandardCopyOption.ATOMIC_MOVE);
            Durably.keepNames(directory());
        } catch (IOException | DataAccessException failure) {
            throw new StartRefused(
                    "The record could not be copied before its tables are brought to this version: "
                            + NestedExceptionUtils.getMostSpecificCause(failure).getMessage()
                            + ". Nothing was changed.",
                    "Make room in "
                            + directory()
                            + " for a second record until the start is done.");
        }
    }

    /** The migrations are done, so there is nothing to go back to. */
    void forget() {
        try {
            Files.delete(copy());
            Durably.keepNames(directory());
        } catch (IOException failure) {
            // Left there, it would take the place of what is recorded from now on.
            throw new StartRefused(
                    "The copy " + copy() + " of the record could not be removed: " + failure + ".",
                    "Let this program's user remove it, and start again.");
        }
    }

    /** Puts the record back as it was where a migration was broken off; else does nothing. */
    void goBack() {
        if (!Files.exists(copy())) {
            return;
        }
        try (FileChannel file =
                        FileChannel.open(
                                record, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ours = file.tryLock()) {
            if (ours == null) {
                throw StartRefusedReport.inUse(record.toString());
            }
            Files.move(copy(), record, StandardCopyOption.ATOMIC_MOVE);
            Durably.keepNames(directory());
            LOG.warn(
                    "A migration of {} was broken off; it is as it was, and migrated again",
                    record);
        } catch (OverlappingFileLockException inThisProcess) {
            throw StartRefusedReport.inUse(record.toString());
        } catch (IOException failure) {
            throw new StartRefused(
                    "A migration of this record was broken off, and it cannot be put back: "
                            + failure
                            + ".",
                    "Let this program's user write in " + directory() + ", and start again.");
        }
    }

    /** Refuses a record that is half migrated, which is not to be read as it is. */
    void requireDone() {
        if (Files.exists(copy())) {
            throw new StartRefused(
                    "This record is being migrated, or its migration was broken off.",
                    "Wait until that is done, or start the program: it puts the record back as it"
                            + " was and migrates it again.");
        }
    }
}
