package org.incidenttimeline.api.site.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The real nginx with the configuration of this repository, on loopback. */
final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Path TEMPLATES = Path.of("../docker/nginx");

    // Debian's own, but in a directory of the test and in the foreground.
    private static final String AROUND =
            """
            user root root;
            worker_processes 1;
            daemon off;
            pid HERE/pid;
            error_log HERE/error.log;
            events { worker_connections 512; }
            http {
                include /etc/nginx/mime.types;
                default_type application/octet-stream;
                access_log HERE/access.log;
                client_body_temp_path HERE/body;
                proxy_temp_path HERE/proxy;
                fastcgi_temp_path HERE/fastcgi;
                uwsgi_temp_path HERE/uwsgi;
                scgi_temp_path HERE/scgi;
                include HERE/conf.d/*.conf;
            }
            """;

    private final Path directory;
    private final int port;
    private final Process process;

    private Nginx(Path directory, int port, Process process) {
        this.directory = directory;
        this.port = port;
        this.process = process;
    }

    /** With the doors before one node, and the static site behind it. */
    static Nginx doors(Path directory, Path site, int node) throws IOException {
        int doors = free();
        int files = free();
        Path conf = Files.createDirectories(directory.resolve("conf.d"));
        Map<String, String> named =
                Map.of(
                        "INCIDENT_LISTEN", "127.0.0.1:" + doors,
                        "INCIDENT_NODES", "server 127.0.0.1:" + node + ";",
                        "INCIDENT_STATIC_PORT", "" + files,
                        "INCIDENT_STATIC_LISTEN", "127.0.0.1:" + files,
                        "INCIDENT_CACHE_DIR", directory.resolve("cache").toString(),
                        "INCIDENT_SITE_DIR", site.toString());
        fill("static-site.conf", named, conf);
        fill("doors.conf", named, conf);
        fill("own-answers.inc", named, conf);
        return started(directory, doors);
    }

    /** With the static site alone. */
    static Nginx filesAlone(Path directory, Path site) throws IOException {
        int port = free();
        Path conf = Files.createDirectories(directory.resolve("conf.d"));
        fill(
                "static-site.conf",
                Map.of(
                        "INCIDENT_STATIC_LISTEN",
                        "127.0.0.1:" + port,
                        "INCIDENT_SITE_DIR",
                        site.toString()),
                conf);
        return started(directory, port);
    }

    /** As the official image does it: only what is named is filled in. */
    private static void fill(String name, Map<String, String> named, Path into) throws IOException {
        String text = Files.readString(TEMPLATES.resolve(name + ".template"));
        for (Map.Entry<String, String> one : named.entrySet()) {
            text = text.replace("${" + one.getKey() + "}", one.getValue());
        }
        Files.writeString(into.resolve(name), text);
    }

    private static Nginx started(Path directory, int port) throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            fail("This test needs nginx at %s: apt-get install nginx-light".formatted(PROGRAM));
        }
        Path main = directory.resolve("nginx.conf");
        Files.writeString(main, AROUND.replace("HERE", directory.toString()));
        Path told = directory.resolve("error.log");
        Process process =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "-p",
                                directory.toString(),
                                "-e",
                                told.toString(),
                                "-c",
                                main.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("out.log").toFile())
                        .start();
        Nginx nginx = new Nginx(directory, port, process);
        await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive() || listens(port));
        assertThat(process.isAlive())
                .as(() -> nginx.told("out.log") + nginx.told("error.log"))
                .isTrue();
        return nginx;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** What a log holds. */
    String told(String log) {
        try {
            return Files.readString(directory.resolve(log));
        } catch (IOException nothing) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
