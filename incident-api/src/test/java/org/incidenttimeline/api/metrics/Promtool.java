package org.incidenttimeline.api.metrics;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Prometheus's own checker says. */
record Promtool(int status, String output) {

    private static final Path PROGRAM = Path.of("/usr/bin/promtool");

    /** Asked in a directory, with nothing to read. */
    static Promtool asked(Path directory, String... what) {
        return asked(directory, "", what);
    }

    /** Asked about this text. */
    static Promtool about(String text, String... what) {
        return asked(Path.of("."), text, what);
    }

    private static Promtool asked(Path directory, String input, String... what) {
        if (!Files.isExecutable(PROGRAM)) {
            fail("This test needs promtool at %s: apt-get install prometheus".formatted(PROGRAM));
        }
        List<String> command =
                Stream.concat(Stream.of(PROGRAM.toString()), Stream.of(what)).toList();
        try {
            Path given = Files.writeString(Files.createTempFile("promtool", ".txt"), input);
            Process process =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectInput(given.toFile())
                            .redirectErrorStream(true)
                            .start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Promtool(process.waitFor(), output);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What it has against it; null when nothing. */
    @Nullable String complaint() {
        return status == 0 ? null : output;
    }
}
