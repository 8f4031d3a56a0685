package org.incidenttimeline.api.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidenttimeline.empty.EmptyProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How long a start takes and how much memory it then holds, from the packaged jar. */
@ExtendWith(Figures.class)
class StartBench {

    private static final int RUNS = 5;
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Path JAR = Path.of("target/incident-timeline.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir private Path directory;

    /** In turn, so that whatever else the machine does harms both alike. */
    @Test
    void fromThePackagedJarAndAsTheImageDoes() throws IOException, InterruptedException {
        List<String> jar = List.of("-jar", JAR.toString());
        List<String> image = asTheImageDoes();
        List<String> unpacked = List.of("-jar", image.getLast());
        List<String> empty = empty();
        Times ofJar = new Times();
        Times ofImage = new Times();
        Times ofUnpacked = new Times();
        Times ofEmpty = new Times();
        for (int run = 0; run < RUNS; run++) {
            ofJar.add(ready(jar));
            ofImage.add(ready(image));
            ofUnpacked.add(ready(unpacked));
            ofEmpty.add(ready(empty));
        }
        Figures.add(
                "ready, as in the image",
                seconds(ofImage),
                "java -jar: " + seconds(ofJar),
                ofImage.median() / ofJar.median(),
                "≤ 5 s");
        Figures.add(
                "ready, unpacked, without a cache",
                seconds(ofUnpacked),
                "a program of nothing but its libraries: " + seconds(ofEmpty),
                ofUnpacked.median() / ofEmpty.median(),
                "");
        List<String> small = new ArrayList<>(image);
        small.addFirst("-XX:MaxRAM=1g");
        long resident = resident(small);
        long ofPlain = resident(jar);
        Figures.add(
                "resident after 60 s idle, as in the image, 1 GB",
                resident + " MB",
                "java -jar: %d MB".formatted(ofPlain),
                (double) resident / ofPlain,
                "≤ 400 MB");
    }

    /** Layers and cache as docker/Dockerfile makes them. */
    private List<String> asTheImageDoes() throws IOException, InterruptedException {
        run("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", "extracted");
        String extracted = directory.resolve("extracted/incident-timeline.jar").toString();
        run("-XX:+UseG1GC", "-XX:AOTCacheOutput=start.aot", "-jar", extracted, "train");
        return List.of(
                "-XX:AOTCache=start.aot",
                "-XX:+UseG1GC",
                "-XX:MaxRAMPercentage=60",
                "-jar",
                extracted);
    }

    /**
     * What the framework and the libraries take for themselves: their settings, none of our code.
     */
    private List<String> empty() throws IOException {
        Path classes = directory.resolve("empty");
        String file = EmptyProgram.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(classes.resolve(file).getParent());
        try (InputStream code =
                Objects.requireNonNull(
                        EmptyProgram.class.getClassLoader().getResourceAsStream(file))) {
            Files.copy(code, classes.resolve(file));
        }
        return List.of("-cp", classes + ":extracted/lib/*", EmptyProgram.class.getName());
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        assertThat(begun(List.of(arguments)).waitFor()).isZero();
    }

    private Process begun(List<String> arguments) throws IOException {
        return new ProcessBuilder(Stream.concat(Stream.of(JAVA), arguments.stream()).toList())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(directory, "told", ".log").toFile())
                .start();
    }

    private record Started(Process process, long nanos) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    private Started started(List<String> arguments) throws IOException {
        int port = free();
        List<String> all = new ArrayList<>(arguments);
        all.addAll(
                List.of(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--management.server.port=" + port,
                        "--management.server.address=127.0.0.1",
                        "--incident.data-dir=" + Files.createTempDirectory(directory, "data")));
        long from = System.nanoTime();
        Process process = begun(all);
        await().atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !process.isAlive() || isReady(port));
        assertThat(process.isAlive()).isTrue();
        return new Started(process, System.nanoTime() - from);
    }

    private static boolean isReady(int port) throws IOException {
        try {
            URI asked = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            return ((HttpURLConnection) asked.toURL().openConnection()).getResponseCode() == 200;
        } catch (java.net.ConnectException notYet) {
            return false;
        }
    }

    private long ready(List<String> arguments) throws IOException {
        try (Started program = started(arguments)) {
            return program.nanos();
        }
    }

    /** In megabytes, once nothing was asked of it for a while. */
    private long resident(List<String> arguments) throws IOException {
        try (Started program = started(arguments)) {
            await().atMost(IDLE.multipliedBy(2)).pollDelay(IDLE).until(() -> true);
            return Files.readAllLines(Path.of("/proc/" + program.process().pid() + "/status"))
                    .stream()
                    .filter(it -> it.startsWith("VmRSS:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String seconds(Times times) {
        return "%.1f s".formatted(times.median() / 1000);
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
