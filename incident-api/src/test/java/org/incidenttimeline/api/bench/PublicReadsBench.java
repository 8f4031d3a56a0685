package org.incidenttimeline.api.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttimeline.api.door.CountedConnections;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How fast the public site is read, beside nginx with the same bytes as files. */
@ExtendWith(Figures.class)
class PublicReadsBench {

    private static final int ROUNDS = 5;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Map<String, String> FILES =
            Map.of("/", "/", "/api/v1/public/notice", "/data/notice");

    @Test
    void areAnsweredBesideNginxWithTheSameBytes() throws Exception {
        try (Program program = Program.ofItsOwn()) {
            Statement statement = Statement.inANewIncident(program);
            statement.said("Orders are paused");
            Path files = Files.createTempDirectory("same");
            Files.createDirectories(files.resolve("data"));
            Files.write(files.resolve("index.html"), bytes(program, "/"));
            Files.write(files.resolve("data/notice"), bytes(program, "/api/v1/public/notice"));
            int port = freePort();
            Process nginx = nginx(files, port);
            try {
                long asked = CountedConnections.byRequests();
                for (Map.Entry<String, String> it : FILES.entrySet()) {
                    beside(program, it.getKey(), "http://localhost:" + port + it.getValue());
                }
                Figures.add(
                        "database connections taken by all those reads",
                        Long.toString(CountedConnections.byRequests() - asked),
                        "",
                        Double.NaN,
                        "0");
                Figures.add(
                        "bytes of the notice",
                        "%,d".formatted(bytes(program, "/").length),
                        "",
                        Double.NaN,
                        "under 50 KB");
            } finally {
                nginx.destroy();
                nginx.waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private static void beside(Program program, String path, String file) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        String page = program.at(path).toString();
        wrk(page, 10);
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(wrk(page, 4));
            theirs.add(wrk(file, 4));
        }
        Figures.add(
                "reads a second of " + path,
                "%.0f".formatted(median(ours)),
                "nginx, same bytes as a file: %.0f".formatted(median(theirs)),
                median(ours) / median(theirs),
                "0.4");
    }

    private static byte[] bytes(Program program, String path) {
        return program.get(path, null).body().getBytes(StandardCharsets.UTF_8);
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
}
