package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A script for operators, run as they run it. */
record Script(String name, Map<String, String> environment) {

    private static final Path ALL = Path.of("..", "docker", "backup");

    /** Made by the build before this runs. */
    private static final Path JAR = Path.of("target", "incident-timeline.jar");

    static Script backup() {
        return new Script("backup.sh", Map.of());
    }

    static Script restore() {
        return new Script("restore.sh", Map.of("INCIDENT_JAR", JAR.toAbsolutePath().toString()));
    }

    Script with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Script(name, all);
    }

    /** What became of it. */
    record Result(int exit, String output, String words) {

        /** The last line it printed, once it has succeeded. */
        String succeeded() {
            assertThat(exit).as(output + words).isZero();
            return output.strip().lines().toList().getLast();
        }

        /** What it said, once it has refused. */
        String refused() {
            assertThat(exit).as(output + words).isEqualTo(1);
            return words;
        }
    }

    Result run(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", ALL.resolve(name).toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(
                        Map.of(
                                "JAVA",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                // It runs for a moment only.
                                "JDK_JAVA_OPTIONS",
                                "-XX:TieredStopAtLevel=1"));
        Path words = Files.createTempFile("script", ".err");
        Process process = builder.redirectError(words.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output, Files.readString(words));
    }
}
