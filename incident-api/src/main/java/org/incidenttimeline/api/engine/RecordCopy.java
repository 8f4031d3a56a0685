package org.incidenttimeline.api.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.incidenttimeline.api.file.Durably;
import org.incidenttimeline.core.vocabulary.Sha256;

/** The file of an embedded record, copied but not yet called a backup. */
record RecordCopy(Path file) {

    /** Where the log in the copy ends. */
    record End(long position, Instant recordedAt) {}

    /** Takes the database out of what {@code BACKUP TO} has written, which then goes. */
    static RecordCopy unpacked(Path packed, Path file) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(packed))) {
            for (ZipEntry it = in.getNextEntry(); it != null; it = in.getNextEntry()) {
                if (it.getName().endsWith(NamedFile.SUFFIX)) {
                    Files.copy(in, file);
                    Files.delete(packed);
                    return new RecordCopy(file);
                }
            }
        }
        throw new FileNotFoundException("no database in " + packed);
    }

    /** Opens it, which undoes what was not committed, and reads every event. */
    End lookedThrough(Database original) throws SQLException, IOException {
        try (Connection copy = original.connect(original.at(file));
                Statement statement = copy.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT position, recorded_at, position = 0 OR hash = (SELECT hash"
                                        + " FROM domain_event_entry WHERE global_index = position)"
                                        + " AND position = (SELECT COUNT(*) FROM domain_event_entry"
                                        + " WHERE global_index BETWEEN 1 AND position"
                                        + " AND OCTET_LENGTH(payload) > 0) FROM log_head")) {
            if (row.next() && row.getBoolean(3)) {
                return new End(row.getLong(1), Instant.parse(row.getString(2)));
            }
            throw new IOException("the log in the copy has gaps");
        }
    }

    /** Gives it its name once it is on the disk, and its checksum after that. */
    String sealedIn(Path directory, String name) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        String sha256 = digest();
        Path seal = file.resolveSibling("seal");
        Files.writeString(seal, sha256 + "  " + name + "\n");
        Durably.keep(file);
        Durably.keep(seal);
        Files.move(file, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Files.move(seal, directory.resolve(name + ".sha256"), StandardCopyOption.ATOMIC_MOVE);
        Durably.keepNames(directory);
        return sha256;
    }

    private String digest() throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream in = new DigestInputStream(bytes, Sha256.begun())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
