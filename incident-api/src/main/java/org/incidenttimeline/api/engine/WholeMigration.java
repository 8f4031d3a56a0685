package org.incidenttimeline.api.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.incidenttimeline.api.file.Durably;

/**
 * The migration of an embedded record, as a whole or not at all: a copy of it is migrated and then
 * takes its place. The embedded database itself commits each statement of a migration apart, and
 * what is broken off between two of them, or within one, can neither be gone on with nor undone.
 *
 * @param database whose record it is
 * @param record its file, which nobody in this process has open
 */
record WholeMigration(Database database, Path record) {

    private static final FileAttribute<?> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Of the database, whose file is there. */
    static WholeMigration of(Database database, Path file) {
        try {
            return new WholeMigration(database, file.toRealPath());
        } catch (IOException failure) {
            throw failed(file, failure);
        }
    }

    private static StartRefused failed(Path place, Exception failure) {
        return new StartRefused(
                "The record could not be brought to this version, and nothing of it is lost: "
                        + failure
                        + ".",
                "Let this program's user write in "
                        + place.resolveSibling("")
                        + ", make room there for a second record, and start again.");
    }

    private Path directory() {
        return record.resolveSibling("");
    }

    /** Where it is done; whoever has the record locked may do there what they like. */
    private Path place() {
        String name = String.valueOf(record.getFileName());
        return record.resolveSibling(
                name.substring(0, name.length() - NamedFile.SUFFIX.length()) + ".migrating");
    }

    /** Removes what was broken off. */
    void forget() {
        try {
            Durably.remove(place());
        } catch (IOException failure) {
            throw failed(record, failure);
        }
    }

    /**
     * Does it. Throws {@link StartRefused} when another process has the record, or there is no room
     * for another.
     */
    void run(Flyway flyway) {
        try (FileChannel channel =
                        FileChannel.open(
                                record, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock ours = channel.tryLock()) {
            if (ours == null) {
                throw StartRefusedReport.inUse(record.toString());
            }
            forget();
            try {
                replaceByMigrated(flyway, channel);
            } finally {
                forget();
            }
        } catch (OverlappingFileLockException inThisProcess) {
            throw StartRefusedReport.inUse(record.toString());
        } catch (IOException | SQLException failure) {
            throw failed(record, failure);
        }
    }

    private void replaceByMigrated(Flyway flyway, FileChannel locked)
            throws IOException, SQLException {
        Path copy = Files.createDirectory(place(), OWN).resolve("record" + NamedFile.SUFFIX);
        copy(locked, copy);
        Configuration same = flyway.getConfiguration();
        Flyway.configure(same.getClassLoader())
                .configuration(same)
                .dataSource(database.at(copy), same.getUser(), same.getPassword())
                .load()
                .migrate();
        database.makeSmall(copy);
        new RecordCopy(copy).lookedThrough(database);
        belongLike(copy, record);
        Durably.keep(copy);
        Files.move(copy, record, StandardCopyOption.ATOMIC_MOVE);
        Durably.keepNames(directory());
    }

    /** To its owner, who may be another than the one who starts the program this time. */
    private static void belongLike(Path copy, Path record) throws IOException {
        PosixFileAttributes as = Files.readAttributes(record, PosixFileAttributes.class);
        PosixFileAttributeView to = Files.getFileAttributeView(copy, PosixFileAttributeView.class);
        Set<PosixFilePermission> permissions = new HashSet<>(as.permissions());
        try {
            if (!to.readAttributes().owner().equals(as.owner())) {
                to.setOwner(as.owner());
            }
            if (!to.readAttributes().group().equals(as.group())) {
                to.setGroup(as.group());
            }
        } catch (FileSystemException notAllowed) {
            // Then it is this program's own, and for no other group.
            permissions.removeAll(PosixFilePermissions.fromString("---rwx---"));
        }
        to.setPermissions(permissions);
    }

    /** By the channel that holds the lock: to close another would let go of it. */
    private static void copy(FileChannel from, Path to) throws IOException {
        try (FileChannel out =
                FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = from.size();
            for (long done = 0; done < size; ) {
                done += from.transferTo(done, size - done, out);
            }
        }
    }
}
