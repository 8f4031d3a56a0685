package org.incidenttimeline.api.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Where an embedded record is copied to while it is in use, until the copy gets its name. */
record UnfinishedCopy(Path work) implements AutoCloseable {

    private static final String PREFIX = ".unfinished-copy-";

    /**
     * Begins one in a directory, having removed what a crash left behind: of those with this name,
     * this process makes the only ones.
     */
    static UnfinishedCopy in(Path directory) throws IOException {
        try (var left = Files.newDirectoryStream(directory, PREFIX + "*")) {
            for (Path each : left) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
        return new UnfinishedCopy(Files.createTempDirectory(directory, PREFIX));
    }

    /** Copies the record; what is committed is in the copy. */
    RecordCopy of(JdbcClient record) throws IOException {
        Path packed = work.resolve("record.zip");
        record.sql("BACKUP TO '" + packed.toString().replace("'", "''") + "'").update();
        return RecordCopy.unpacked(packed, work.resolve("record.mv.db"));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(work);
    }
}
