package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a start takes and how much memory it then holds, from the packaged jar as a process of
 * its own; printed, never asserted. Run by {@code mvn -Pbench verify}.
 */
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
        long[] ofJar = new long[RUNS];
        long[] ofImage = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            ofJar[run] = ready(jar);
            ofImage[run] = ready(image);
        }
        System.out.printf("| ready, java -jar | %s | %s |%n", median(ofJar), longest(ofJar));
        System.out.printf(
                "| ready, as in the image | %s | %s |%n", median(ofImage), longest(ofImage));
        System.out.printf("| resident idle, java -jar | %d MB | |%n", resident(jar));
        List<String> small = new ArrayList<>(image);
        small.addFirst("-XX:MaxRAM=1g");
        System.out.printf("| resident idle, as in the image, 1 GB | %d MB | |%n", resident(small));
    }

    /** Layers and cache as docker/Dockerfile makes them. */
    private List<String> asTheImageDoes() throws IOException, InterruptedException {
        run("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", "extracted");
        String extracted = directory.resolve("extracted/incident-timeline.jar").toString();
        run(
                "-XX:+UseG1GC",
                "-XX:AOTCacheOutput=start.aot",
                "-Dspring.context.exit=onRefresh",
                "-jar",
                extracted,
                "--server.port=0",
                "--management.server.port=0",
                "--incident.data-dir=training");
        return List.of(
                "-XX:AOTCache=start.aot",
                "-XX:+UseG1GC",
                "-XX:MaxRAMPercentage=60",
                "-jar",
                extracted);
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
                .until(() -> isReady(port));
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

    private static String median(long[] nanos) {
        return seconds(Arrays.stream(nanos).sorted().skip(RUNS / 2).findFirst().orElse(0));
    }

    private static String longest(long[] nanos) {
        return seconds(Arrays.stream(nanos).max().orElse(0));
    }

    private static String seconds(long nanos) {
        return "%.1f s".formatted(nanos / 1e9);
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
