package org.incidenttimeline.api.site;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.api.door.CountedConnections;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How fast the public site is read, beside nginx with the same bytes as files, and how soon a
 * publication shows; printed, never asserted. Run by {@code mvn -Pbench verify}; needs nginx and
 * wrk.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicFaceBench {

    private static final int ROUNDS = 200;
    private static final int WARM = 50;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

    private final Path site = Files.createTempDirectory("site");
    private final ConfigurableApplicationContext context =
            new SpringApplicationBuilder(IncidentApplication.class, CountedConnections.class)
                    .run(
                            "--server.port=0",
                            "--management.server.port=0",
                            "--incident.bootstrap-token=" + Program.ADMIN,
                            "--incident.data-dir=" + Files.createTempDirectory("bench"),
                            "--incident.site-dir=" + site,
                            "--logging.level.root=warn");
    private final Program program = Program.of(context);
    private final HttpClient http = HttpClient.newHttpClient();

    PublicFaceBench() throws IOException {}

    @AfterAll
    void stop() {
        http.shutdownNow();
        context.close();
    }

    @Test
    void readsOfTheNoticeBesideNginxWithTheSameBytes() throws Exception {
        Statement statement = Statement.inANewIncident(program);
        statement.publish(statement.approved("Orders are paused"));
        Path files = Files.createTempDirectory("same");
        Files.createDirectories(files.resolve("data"));
        Files.write(files.resolve("index.html"), bytes("/"));
        Files.write(files.resolve("data/notice"), bytes("/api/v1/public/notice"));
        int port = freePort();
        Process nginx = nginx(files, port);
        try {
            long asked = CountedConnections.byRequests();
            Map<String, String> pairs = new LinkedHashMap<>();
            pairs.put("/", "/");
            pairs.put("/api/v1/public/notice", "/data/notice");
            for (Map.Entry<String, String> it : pairs.entrySet()) {
                List<Double> ours = new ArrayList<>();
                List<Double> theirs = new ArrayList<>();
                wrk(program.at(it.getKey()).toString(), 10);
                for (int round = 0; round < 5; round++) {
                    ours.add(wrk(program.at(it.getKey()).toString(), 4));
                    theirs.add(wrk("http://localhost:" + port + it.getValue(), 4));
                }
                System.out.printf(
                        "| reads a second of %s: program, nginx, ratio | %.0f | %.0f | %.2f |%n",
                        it.getKey(), median(ours), median(theirs), median(ours) / median(theirs));
            }
            System.out.printf(
                    "| database connections taken by all those reads | %d |%n",
                    CountedConnections.byRequests() - asked);
        } finally {
            nginx.destroy();
            nginx.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void fromPublishToVisibleEverywhere() throws Exception {
        AtomicLong told = new AtomicLong();
        HttpResponse<Stream<String>> stream =
                http.send(
                        HttpRequest.newBuilder(program.at("/api/v1/public/stream")).build(),
                        HttpResponse.BodyHandlers.ofLines());
        CompletableFuture<Void> reader =
                CompletableFuture.runAsync(
                        () ->
                                stream.body()
                                        .filter(it -> it.startsWith("event:notice"))
                                        .forEach(it -> told.set(System.nanoTime())));
        Statement statement = Statement.inANewIncident(program);
        Map<String, long[]> seen = new LinkedHashMap<>();
        for (int round = -WARM; round < ROUNDS; round++) {
            String form = statement.approved("Round " + round + " of many");
            String words = "Round " + round + " of many";
            Map<String, BooleanSupplier> places = new LinkedHashMap<>();
            long start = System.nanoTime();
            statement.publish(form);
            long answered = System.nanoTime();
            places.put("stream", () -> told.get() > start);
            places.put("page", () -> read("/").contains(words));
            places.put("JSON", () -> read("/api/v1/public/notice").contains(words));
            places.put("feed", () -> read("/history.atom").contains(words));
            places.put("static copy", () -> copied().contains(words));
            note(seen, "POST answered", round, answered - start);
            while (!places.isEmpty()) {
                int at = round;
                places.entrySet()
                        .removeIf(
                                it -> {
                                    boolean there = it.getValue().getAsBoolean();
                                    if (there) {
                                        long when =
                                                it.getKey().equals("stream")
                                                        ? told.get()
                                                        : System.nanoTime();
                                        note(seen, it.getKey(), at, when - start);
                                    }
                                    return there;
                                });
            }
        }
        seen.forEach(
                (place, nanos) ->
                        System.out.printf(
                                "| publish, visible: %s | %s | %s |%n",
                                place, millis(nanos, 0.5), millis(nanos, 0.99)));
        http.shutdownNow();
        reader.exceptionally(ended -> null).join();
    }

    private static void note(Map<String, long[]> seen, String place, int round, long nanos) {
        if (round >= 0) {
            seen.computeIfAbsent(place, it -> new long[ROUNDS])[round] = nanos;
        }
    }

    private String read(String path) {
        return program.get(path, null).body();
    }

    private byte[] bytes(String path) {
        return read(path).getBytes(StandardCharsets.UTF_8);
    }

    private String copied() {
        try {
            return Files.readString(site.resolve("current/index.html"));
        } catch (IOException notYet) {
            return "";
        }
    }

    private static double wrk(String url, int seconds) throws Exception {
        Process wrk =
                new ProcessBuilder("wrk", "-t1", "-c32", "-d" + seconds + "s", url)
                        .redirectErrorStream(true)
                        .start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (!rate.find() || output.contains("Non-2xx")) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Process nginx(Path files, int port) throws IOException {
        Path work = Files.createTempDirectory("nginx");
        Path configuration = work.resolve("nginx.conf");
        Files.writeString(
                configuration,
                """
                user root; daemon off; worker_processes auto; error_log stderr warn; pid %s/pid;
                events { worker_connections 1024; }
                http { access_log off; sendfile on; keepalive_requests 1000000;
                       default_type text/html;
                       server { listen 127.0.0.1:%d; root %s; etag on; } }
                """
                        .formatted(work, port, files));
        return new ProcessBuilder(
                        "/usr/sbin/nginx", "-p", work.toString(), "-c", configuration.toString())
                .inheritIO()
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String millis(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return "%.1f ms".formatted(sorted[(int) (sorted.length * share)] / 1e6);
    }
}
