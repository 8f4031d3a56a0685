package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk, in memory, that can be filled; needs the right to mount. */
final class SmallDisk implements AutoCloseable {

    private final Path directory;
    private final Path filler;

    SmallDisk(String size) throws IOException {
        directory = Files.createTempDirectory("small-disk");
        filler = directory.resolve("filler");
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", directory.toString());
    }

    Path directory() {
        return directory;
    }

    /** Leaves no byte free. */
    void fill() throws IOException {
        fillBut(0);
    }

    /** Leaves this many bytes free, or less than 4 KB more. */
    void fillBut(long bytes) throws IOException {
        long room = Files.getFileStore(directory).getUsableSpace() - bytes;
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (long written = 0; bytes == 0 || written < room; written += block.length) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    void free() throws IOException {
        Files.delete(filler);
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue())
                .as(
                        "%s: %s (this test must run where it may mount)",
                        String.join(" ", command), said)
                .isZero();
    }

    @Override
    public void close() throws IOException {
        // Lazily, for a program may still be letting go of its files.
        run("umount", "-l", directory.toString());
        Files.delete(directory);
    }
}
