package org.incidenttimeline.api.engine.checkpoint;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.UUID;
import org.incidenttimeline.api.file.Durably;
import org.incidenttimeline.api.verify.KeptCheckpoints;

/** Where checkpoints are kept; a crash leaves a whole one or none. */
record CheckpointDirectory(Path path) {

    private static final String SUPERSEDED = "superseded";

    /** Makes the directory where it is missing, and fails when nothing can be written in it. */
    void prepare() throws IOException {
        Files.createDirectories(path);
        Path probe = path.resolve(unique());
        Files.createFile(probe);
        Files.delete(probe);
    }

    /** Keeps the note of a position. Nodes that share a directory write the same bytes. */
    void keep(long position, String note) throws IOException {
        Path draft = path.resolve(unique());
        try {
            Durably.write(draft, note);
            Files.move(
                    draft,
                    path.resolve(KeptCheckpoints.name(position)),
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        Durably.keepNames(path);
    }

    /** Puts the checkpoints of these positions aside, with a note why; gives the new place. */
    Path supersede(Collection<Long> positions, String why) throws IOException {
        Path aside = aside();
        Durably.write(aside.resolve("why.txt"), why);
        for (long position : positions) {
            String name = KeptCheckpoints.name(position);
            Files.move(path.resolve(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        Durably.keepNames(aside);
        Durably.keepNames(path);
        return aside;
    }

    private Path aside() throws IOException {
        Files.createDirectories(path.resolve(SUPERSEDED));
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(
                        path.resolve(SUPERSEDED).resolve(String.valueOf(number)));
            } catch (FileAlreadyExistsException taken) {
                // By an earlier restore.
            }
        }
    }

    /** No other writer's name, in another process either. */
    private static String unique() {
        return "." + UUID.randomUUID() + ".next";
    }
}
