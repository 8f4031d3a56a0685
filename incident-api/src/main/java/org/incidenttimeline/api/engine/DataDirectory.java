package org.incidenttimeline.api.engine;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory that an embedded record lies in. */
public final class DataDirectory {

    private DataDirectory() {}

    /** Makes it where it is missing, and refuses one that this program cannot write in. */
    public static void check(Path directory) {
        if (directory.toString().contains(";")) {
            throw new StartRefused(
                    "The data directory " + directory + " has a semicolon in its name.",
                    "Name another in INCIDENT_DATA_DIR.");
        }
        try {
            make(directory);
            Files.delete(Files.createTempFile(directory, "writable", ".tmp"));
        } catch (IOException broken) {
            throw new StartRefused(
                    "The data directory "
                            + directory
                            + " cannot be written: "
                            + reason(broken)
                            + ".",
                    "Let this program's user write there and see that the disk is not full, or name"
                            + " another in INCIDENT_DATA_DIR.");
        }
    }

    /** For its owner's eyes: drafts and the hashes of passwords lie in it. */
    private static void make(Path directory) throws IOException {
        boolean isNew = !Files.exists(directory);
        Files.createDirectories(directory);
        if (isNew && Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String reason(IOException broken) {
        return broken instanceof FileSystemException it && it.getReason() != null
                ? it.getReason()
                : broken.getClass().getSimpleName();
    }
}
