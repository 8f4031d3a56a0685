package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system that is soon full; only the superuser can make one. */
record SmallDisk(Path directory) implements AutoCloseable {

    static SmallDisk of(Path directory, String size) throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Files.createDirectories(directory);
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", directory.toString());
        return new SmallDisk(directory);
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.onExit().join().exitValue()).isZero();
    }

    @Override
    public void close() throws IOException {
        run("umount", directory.toString());
    }
}
