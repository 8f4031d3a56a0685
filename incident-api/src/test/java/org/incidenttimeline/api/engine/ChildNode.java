package org.incidenttimeline.api.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.IncidentId;

/** A node in a process of its own that gives commands and tells each incident it was answered. */
final class ChildNode implements AutoCloseable {

    private static final String ACKNOWLEDGED = "acknowledged ";

    private final Process process;
    private final BufferedReader output;

    private ChildNode(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildNode started(String[] store) throws IOException {
        return started(store, ChildNode.class);
    }

    static ChildNode started(String[] store, Class<?> main) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(Arrays.asList(store));
        return new ChildNode(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
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

    public static void main(String[] store) {
        Commands commands = Node.started(store).get(Commands.class);
        while (true) {
            IncidentId incident = IncidentId.random();
            commands.once(
                    Deeds.ENVELOPE,
                    () -> {
                        commands.give(Deeds.declare(incident), Deeds.ENVELOPE);
                        return new Answer(201, Map.of(), null, null);
                    });
            tell(incident);
        }
    }

    static void tell(IncidentId incident) {
        System.out.println(ACKNOWLEDGED + incident.value());
    }
}
