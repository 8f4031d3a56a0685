package org.incidenttimeline.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one table that all benchmarks of a run fill, printed at its end. */
public final class Figures implements BeforeAllCallback {

    private static final Path KEPT = Path.of("target", "figures.md");
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    /**
     * Adds a line.
     *
     * @param what what was measured, and where
     * @param measured the figure with its unit
     * @param beside what it is held against in the same run, with its figure
     * @param ratio the one by the other; NaN when there is none
     * @param aim what quality asks for
     */
    public static void add(String what, String measured, String beside, double ratio, String aim) {
        String line =
                "| %s | %s | %s | %s | %s |"
                        .formatted(
                                what,
                                measured,
                                beside,
                                Double.isNaN(ratio) ? "" : "%.2f".formatted(ratio),
                                aim);
        LINES.add(line);
        System.out.println(line);
    }

    @Override
    public void beforeAll(ExtensionContext benchmark) {
        benchmark
                .getRoot()
                .getStore(ExtensionContext.Namespace.create(Figures.class))
                .computeIfAbsent("table", it -> (AutoCloseable) Figures::print);
    }

    private static void print() throws IOException {
        String table =
                "| what | measured | beside | ratio | aim |\n|---|---|---|---|---|\n"
                        + String.join("\n", LINES.stream().sorted().toList())
                        + "\n";
        System.out.println("\n" + table);
        Files.writeString(KEPT, table);
    }
}
