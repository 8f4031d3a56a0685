package org.incidenttimeline.api.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.incidenttimeline.IncidentApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingIT {

    @TempDir private Path directory;

    /** In an environment of a record that counts, so that whatever it took of that would show. */
    @Test
    void leavesNothingBehindWhateverTheEnvironmentSays() throws Exception {
        Path scratch = Files.createDirectory(directory.resolve("scratch"));
        Path told = directory.resolve("told");
        Path record = directory.resolve("record");
        Path site = directory.resolve("site");
        Files.writeString(
                Files.createDirectory(directory.resolve("config")).resolve("application.yaml"),
                "incident.data-dir: " + record);
        ProcessBuilder training =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.io.tmpdir=" + scratch,
                                "-cp",
                                System.getProperty("java.class.path"),
                                IncidentApplication.class.getName(),
                                "train")
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(told.toFile());
        training.environment().put("INCIDENT_DATA_DIR", record.toString());
        training.environment().put("INCIDENT_SITE_DIR", site.toString());
        training.environment().put("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/record");
        training.environment().put("SERVER_PORT", "1");
        Process process = training.start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(Files.readString(told)).isEmpty();
        assertThat(process.exitValue()).isZero();
        assertThat(record).doesNotExist();
        assertThat(site).doesNotExist();
        assertThat(in(scratch)).isEmpty();
        assertThat(in(directory))
                .containsExactlyInAnyOrder(scratch, told, told.resolveSibling("config"));
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            return found.toList();
        }
    }
}
