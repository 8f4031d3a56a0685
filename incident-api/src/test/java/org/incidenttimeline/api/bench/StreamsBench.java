package org.incidenttimeline.api.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Separate;
import org.incidenttimeline.api.door.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How soon a publication reaches 10,000 open streams, beside 100, from a process of its own. */
@ExtendWith(Figures.class)
class StreamsBench {

    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 5;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Test
    void hearOfAPublication() throws Exception {
        try (Separate server =
                Separate.started(
                        "--incident.data-dir=" + Files.createTempDirectory("streams"),
                        "--incident.limits.streams-per-address=20000",
                        "--incident.limits.requests-per-address=1000000",
                        "--incident.limits.requests-per-account=1000000")) {
            Statement statement = Statement.inANewIncident(server.program());
            statement.said("The first");
            Times few = told(server.program(), statement, FEW);
            try (Listeners listeners = new Listeners(server.program(), MANY)) {
                Times many = told(listeners, statement);
                Figures.add(
                        "a publication on 10,000 open streams",
                        many.toString(),
                        "on 100: " + few,
                        many.median() / few.median(),
                        "99 % within 2 s");
                Figures.add(
                        "heap in use with 10,000 open streams",
                        heap(server.handle()),
                        "",
                        Double.NaN,
                        "≤ 1.5 GB");
            }
        }
    }

    private static Times told(Program program, Statement statement, int count) throws IOException {
        try (Listeners listeners = new Listeners(program, count)) {
            return told(listeners, statement);
        }
    }

    private static Times told(Listeners listeners, Statement statement) throws IOException {
        Times times = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            String form = statement.approved("Round " + round);
            long start = System.nanoTime();
            statement.publish(form);
            times.addAll(listeners.heard(start));
        }
        return times;
    }

    /** After a full collection. */
    private static String heap(ProcessHandle server) throws IOException {
        jcmd(server, "GC.run");
        Matcher used = USED.matcher(jcmd(server, "GC.heap_info"));
        return used.find() ? "%d MB".formatted(Long.parseLong(used.group(1)) / 1024) : "unknown";
    }

    private static String jcmd(ProcessHandle server, String command) throws IOException {
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(server.pid()),
                                command)
                        .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
