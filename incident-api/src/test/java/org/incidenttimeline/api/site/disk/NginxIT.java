package org.incidenttimeline.api.site.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.api.engine.Settled;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The demonstration behind the real nginx; in order, because the program ends on the way and comes
 * back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NginxIT {

    private static final String NOTICE = "/api/v1/public/notice";

    private Path directory = Path.of("");
    private Path site = Path.of("");
    private int node;
    private ConfigurableApplicationContext program;
    private Nginx nginx;

    /** Spellings of public paths that are none. */
    private static final List<String> MISSPELT =
            List.of(
                    "//history",
                    "/cy//history",
                    "/index.html",
                    "/index",
                    "/cy/index.html",
                    "/cy.html",
                    "/history.html",
                    "/%68istory",
                    "/history;x=1",
                    "/history/",
                    "/notice",
                    "/feed",
                    "/chain",
                    "/checkpoint.txt",
                    "/robots",
                    "/api/v1/public/notice.json",
                    "/api/v1/public/incidents.json?x=1",
                    "/api/v2/summary",
                    "/problems/not-found.html");

    /** What the program answered itself, by path. */
    private final Map<String, Got> answers = new TreeMap<>();

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        directory = temporary;
        site = directory.resolve("site");
        node = Nginx.free();
        nginx = Nginx.doors(directory.resolve("nginx"), site, node);
        begin();
        PublicSite shown = program.getBean(PublicSite.class);
        shown.files().all().keySet().forEach(it -> answers.put(it, Got.at(node, it)));
        shown.files().all().values().stream()
                .filter(it -> it.type().equals(SiteFile.HTML))
                .map(SiteFile::path)
                .filter(it -> !it.matches("/(cy|en)(/.*)?|/problems/.*|/embed/.*"))
                .distinct()
                .flatMap(it -> Stream.of(it + "?lang=cy", it + "?lang=en"))
                .filter(it -> !it.startsWith("/?lang=en"))
                .forEach(it -> answers.put(it, Got.at(node, it)));
        answers.put(NOTICE + "?lang=cy", Got.at(node, NOTICE + "?lang=cy"));
        for (String path : MISSPELT) {
            assertThat(Got.at(node, path).status()).as(path).isIn(400, 404);
        }
    }

    private void begin() {
        program =
                new SpringApplicationBuilder(IncidentApplication.class)
                        .profiles("demo")
                        .run(
                                "--incident.data-dir=" + directory.resolve("data"),
                                "--incident.site-dir=" + site,
                                "--server.port=" + node,
                                "--management.server.port=0");
        Settled.site(program::getBean);
        await().atMost(Duration.ofSeconds(60)).until(this::isWritten);
    }

    private boolean isWritten() {
        Path current = site.resolve("current");
        return program.getBean(PublicSite.class).files().all().entrySet().stream()
                .allMatch(
                        it ->
                                holds(
                                        current.resolve(
                                                FileName.of(it.getKey(), it.getValue().type())),
                                        it.getValue().content().body()));
    }

    private static boolean holds(Path file, byte[] content) {
        try {
            return Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterAll
    void stop() {
        nginx.close();
        program.close();
    }

    private void everyPathIsAnsweredAsByTheProgram(int port, boolean byProgram) {
        answers.forEach(
                (path, answer) -> {
                    Got got = Got.at(port, path);
                    assertThat(got.asRead()).as(path).isEqualTo(answer.asRead());
                    assertThat(got.byProgram()).as(path).isEqualTo(byProgram);
                });
    }

    @Test
    @Order(1)
    void knowsEveryPublicPath() {
        assertThat(answers.keySet())
                .contains(
                        "/",
                        "/cy/",
                        "/history",
                        "/notice.txt",
                        "/robots.txt",
                        "/favicon.ico",
                        "/assets/site.css",
                        "/problems/not-found",
                        "/api/v1/public/incidents",
                        "/history?lang=cy")
                .hasSizeGreaterThan(100);
        assertThat(answers.values()).allMatch(it -> it.status() == 200);
    }

    @Test
    @Order(2)
    void passesEveryPublicPathToTheProgram() {
        everyPathIsAnsweredAsByTheProgram(nginx.port(), true);
    }

    @Test
    @Order(3)
    void letsInsidersInAndOperatorsStayOutside() {
        assertThat(Got.at(nginx.port(), "/login").status()).isEqualTo(200);
        assertThat(Got.at(nginx.port(), "/api/v1/incidents").status()).isEqualTo(401);
        assertThat(Got.at(nginx.port(), "/internal/incidents").status()).isEqualTo(302);
        assertThat(Got.at(nginx.port(), "/actuator/health").status()).isEqualTo(404);
        assertThat(Got.at(nginx.port(), "/nowhere").status()).isEqualTo(404);
        assertThat(Got.at(nginx.port(), "/confirmed.json").body())
                .contains("\"confirmedAt\"", "\"changedAt\"");
    }

    @Test
    @Order(3)
    void keepsNothingOfASessionAndSaysNoInOurWords() {
        for (String path :
                List.of(
                        "/internal/incidents/x.css",
                        "/internal;x/site.css",
                        "//internal/incidents",
                        "/%69nternal/incidents",
                        "/api/v1/incidents/site.css",
                        "/cy/../internal/incidents")) {
            Got.at(nginx.port(), path, "Cookie", "JSESSIONID=x");
            Got again = Got.at(nginx.port(), path);
            assertThat(again.status()).as(path).isIn(302, 400, 401, 404);
            assertThat(again.kept()).as(path).containsEntry("cache-control", "no-store");
        }
        for (String path : List.of("/actuator/health", "/actuator")) {
            Got own = Got.at(nginx.port(), path);
            assertThat(own.body()).contains("/problems/not-found").doesNotContain("nginx");
            assertThat(own.kept())
                    .containsKeys("content-security-policy", "x-content-type-options")
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("x-frame-options", "DENY");
        }
    }

    @Test
    @Order(4)
    void keepsNoAccessLogOfReaders() {
        assertThat(nginx.told("access.log")).contains("/login").doesNotContain("/history");
    }

    @Test
    @Order(5)
    void answersEveryPublicPathFromTheFilesOnceTheProgramIsGone() {
        program.close();
        // nginx keeps an answer for a second.
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () ->
                                answers.keySet().stream()
                                        .noneMatch(it -> Got.at(nginx.port(), it).byProgram()));

        everyPathIsAnsweredAsByTheProgram(nginx.port(), false);
    }

    @Test
    @Order(6)
    void answersHeadersAlone() {
        answers.forEach(
                (path, answer) -> {
                    Got got = Got.by("HEAD", nginx.port(), path);
                    assertThat(got.status()).as(path).isEqualTo(200);
                    assertThat(got.kept()).as(path).isEqualTo(answer.kept());
                    assertThat(got.length()).as(path).isEqualTo(answer.body().length());
                });
    }

    @Test
    @Order(7)
    void packsWhatIsWorthIt() throws IOException {
        for (String path : List.of("/", "/cy/history", "/assets/site.css", NOTICE)) {
            Got got = Got.at(nginx.port(), path, "Accept-Encoding", "gzip");
            Got whole = Objects.requireNonNull(answers.get(path));

            assertThat(got.encoding()).as(path).isEqualTo("gzip");
            assertThat(got.kept()).as(path).isEqualTo(whole.kept());
            byte[] packed = got.body().getBytes(StandardCharsets.ISO_8859_1);
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                assertThat(new String(unpacked.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .isEqualTo(whole.body());
            }
        }
    }

    @Test
    @Order(8)
    void givesTheNoticeInWords() {
        Got words = Got.at(nginx.port(), NOTICE, "Accept", "text/plain");
        Got welsh = Got.at(nginx.port(), NOTICE + "?lang=cy", "Accept", "text/plain");

        assertThat(words.body()).isEqualTo(at("/notice.txt").body());
        assertThat(words.kept()).containsEntry("content-type", "text/plain;charset=UTF-8");
        assertThat(welsh.body()).isEqualTo(at("/cy/notice.txt").body());
    }

    private Got at(String path) {
        return Objects.requireNonNull(answers.get(path));
    }

    @Test
    @Order(9)
    void saysWhenTheFilesWereConfirmed() {
        Got got = Got.at(nginx.port(), "/confirmed.json");

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.body()).contains("\"confirmedAt\":\"2025-05-13T1", "\"changedAt\"");
        assertThat(got.kept()).containsEntry("cache-control", "no-cache");
    }

    @Test
    @Order(10)
    void givesNothingElseFromTheFiles() {
        for (String path : List.of("/nowhere", "/history.html.gz", "/.lock", "/generations/")) {
            Got got = Got.at(nginx.port(), path);
            assertThat(got.status()).as(path).isEqualTo(404);
            assertThat(got.body()).as(path).contains("There is nothing here");
            assertThat(got.kept()).as(path).containsEntry("cache-control", "no-store");
        }
        for (String path : MISSPELT) {
            assertThat(Got.at(nginx.port(), path).status()).as(path).isEqualTo(404);
        }
        assertThat(Got.at(nginx.port(), "/api/v1/public/nothing").kept())
                .containsEntry("content-type", "application/problem+json");
        for (String path : List.of("/internal/incidents", "/login", "/api/v1/incidents")) {
            assertThat(Got.at(nginx.port(), path).status()).as(path).isEqualTo(502);
        }
        assertThat(Got.at(nginx.port(), "/actuator/health").status()).isEqualTo(404);
        assertThat(Got.by("POST", nginx.port(), "/history").status()).isEqualTo(405);
        String cursor = NOTICE.replace("notice", "incidents/x/timeline?before=y");
        assertThat(Got.at(nginx.port(), cursor).status()).isIn(502, 503);
    }

    @Test
    @Order(11)
    void needsNoDoorsAtAll() throws IOException {
        try (Nginx alone = Nginx.filesAlone(directory.resolve("alone"), site)) {
            everyPathIsAnsweredAsByTheProgram(alone.port(), false);
            for (String path : List.of("/internal/incidents", "/login", "/actuator/health")) {
                assertThat(Got.at(alone.port(), path).status()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    @Order(12)
    void passesReadersToTheProgramAgainOnceItIsBack() {
        begin();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Got.at(nginx.port(), "/history").byProgram());
        everyPathIsAnsweredAsByTheProgram(nginx.port(), true);
    }

    @Test
    void tellsANodeNothingThatAReaderMadeUp(@TempDir Path elsewhere) throws IOException {
        List<Map<String, List<String>>> seen = new CopyOnWriteArrayList<>();
        HttpServer stub =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.createContext("/", exchange -> answer(exchange, seen));
        stub.start();
        try (Nginx doors = Nginx.doors(elsewhere, site, stub.getAddress().getPort())) {
            for (String path : List.of("/history", "/login")) {
                Got.at(
                        doors.port(),
                        path,
                        "X-Forwarded-For",
                        "203.0.113.9",
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "for=203.0.113.9;host=evil.example",
                        "Cookie",
                        "JSESSIONID=x",
                        "Authorization",
                        "Bearer y");
            }
        } finally {
            stub.stop(0);
        }

        assertThat(seen)
                .hasSize(2)
                .allSatisfy(
                        it -> {
                            assertThat(it).doesNotContainKeys("X-forwarded-host", "Forwarded");
                            assertThat(it).containsEntry("X-forwarded-for", List.of("127.0.0.1"));
                        });
        assertThat(seen.getFirst()).doesNotContainKeys("Cookie", "Authorization");
        assertThat(seen.getLast()).containsKeys("Cookie", "Authorization");
    }

    @Test
    void doesNotLetAReaderWaitForANodeThatIsSilent(@TempDir Path elsewhere) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Nginx doors = Nginx.doors(elsewhere, site, silent.getLocalPort())) {
            for (String path : List.of("/history", "/cy/", NOTICE)) {
                assertThat(Got.at(doors.port(), path).asRead()).isEqualTo(at(path).asRead());
            }
        }
    }

    private static void answer(HttpExchange exchange, List<Map<String, List<String>>> seen) {
        seen.add(Map.copyOf(exchange.getRequestHeaders()));
        try (exchange) {
            exchange.sendResponseHeaders(204, -1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
