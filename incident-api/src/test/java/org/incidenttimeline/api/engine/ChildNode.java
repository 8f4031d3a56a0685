package org.incidenttimeline.api.engine;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;

/** A node in a process of its own that tells, line by line, what was answered. */
final class ChildNode implements AutoCloseable {

    private static final String ACKNOWLEDGED = "acknowledged ";

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;

    private ChildNode(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.input = process.outputWriter(StandardCharsets.UTF_8);
    }

    static ChildNode started(String[] store, Class<?> main) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                // It lives for seconds: quick to start, not quick to run.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(Arrays.asList(store));
        return new ChildNode(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** Writes a line to it; it may be dead by now. */
    void ask(String line) {
        try {
            input.write(line);
            input.newLine();
            input.flush();
        } catch (IOException dead) {
            // Then nobody will ever hear of it.
        }
    }

    /** The next line it tells, null when it has ended. */
    @Nullable String nextLine() throws IOException {
        return output.readLine();
    }

    /** The next incident whose declaration was answered. */
    IncidentId nextAcknowledged() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(ACKNOWLEDGED)) {
                return IncidentId.of(line.substring(ACKNOWLEDGED.length()));
            }
        }
        throw new IOException("The child ended");
    }

    /** Ends it without any chance to tidy up, once this time is over. */
    void killAfter(Duration time) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> process.toHandle().destroyForcibly());
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Ends it without any chance to tidy up, then reads what it had still told. */
    List<IncidentId> kill() throws IOException, InterruptedException {
        // Through the handle, for the process itself would close what it told.
        process.toHandle().destroyForcibly();
        process.waitFor();
        List<IncidentId> last = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            // The very last line may have been cut off.
            if (line.startsWith(ACKNOWLEDGED) && line.length() == ACKNOWLEDGED.length() + 36) {
                last.add(IncidentId.of(line.substring(ACKNOWLEDGED.length())));
            }
        }
        return last;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static void tell(IncidentId incident) {
        System.out.println(ACKNOWLEDGED + incident.value());
    }
}
