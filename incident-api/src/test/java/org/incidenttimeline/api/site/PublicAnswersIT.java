package org.incidenttimeline.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.incidenttimeline.api.door.CountedConnections;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.engine.Settled;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer of the public site, as readers and caches take it. */
class PublicAnswersIT {

    private static final Program PROGRAM = Program.shared();
    private static final PublicSite SITE = PROGRAM.get(PublicSite.class);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static String statement = "";

    @BeforeAll
    static void somethingIsPublic() {
        statement = published("H" + UUID.randomUUID());
    }

    private static String published(String headline) {
        Statement written = Statement.inANewIncident(PROGRAM);
        String publicId = written.publish(written.approved(headline));
        await().until(() -> SITE.files().find("/statements/" + publicId + ".json") != null);
        return publicId;
    }

    private static HttpResponse<byte[]> ask(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(PROGRAM.at(path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        try {
            return HTTP.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void isReadWholeInPartAndNotAtAllWithoutAnyoneAskingTheDatabase() throws IOException {
        Settled.site(PROGRAM::get);
        long before = CountedConnections.byRequests();
        int read = 0;

        for (Map.Entry<String, SiteFile> it : SITE.files().all().entrySet()) {
            String path = it.getKey();
            HttpResponse<byte[]> plain = ask("GET", path);
            HttpResponse<byte[]> packed = ask("GET", path, "Accept-Encoding", "br, gzip");
            HttpResponse<byte[]> head = ask("HEAD", path);
            String tag = header(plain, "ETag");

            assertThat(plain.statusCode()).as(path).isEqualTo(200);
            assertThat(header(plain, "Content-Type")).as(path).isEqualTo(it.getValue().type());
            assertThat(tag).as(path).matches("\"[\\w-]{24}\"");
            assertThat(header(plain, "Cache-Control")).as(path).contains("stale-if-error=86400");
            assertThat(header(plain, "Vary")).as(path).contains("Accept-Encoding");
            assertThat(header(plain, "Access-Control-Allow-Origin")).as(path).isEqualTo("*");
            assertThat(header(plain, "Set-Cookie")).as(path).isEmpty();
            assertThat(unpacked(packed)).as(path).isEqualTo(plain.body());
            assertThat(head.body()).as(path).isEmpty();
            assertThat(header(head, "Content-Length"))
                    .as(path)
                    .isEqualTo(String.valueOf(plain.body().length));
            for (String held : new String[] {tag, header(packed, "ETag"), "W/" + tag, "*"}) {
                HttpResponse<byte[]> known = ask("GET", path, "If-None-Match", held);
                assertThat(known.statusCode()).as(path + " " + held).isEqualTo(304);
                assertThat(known.body()).isEmpty();
            }
            read++;
        }

        assertThat(read).isGreaterThan(30);
        assertThat(CountedConnections.byRequests()).isEqualTo(before);
        PROGRAM.get("/api/v1/incidents", PROGRAM.token(Role.ANALYST));
        assertThat(CountedConnections.byRequests()).as("the counter counts").isGreaterThan(before);
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        if (!header(answer, "Content-Encoding").equals("gzip")) {
            return answer.body();
        }
        assertThat(header(answer, "ETag")).endsWith(".gz\"");
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return gzip.readAllBytes();
        }
    }

    @Test
    void saysNothingToAnyoneWhileOnlyInsidersCouldSeeSomething() {
        Statement inside = Statement.inANewIncident(PROGRAM);
        Settled.site(PROGRAM::get);
        Map<String, String> before = tags();
        long number = SITE.files().state().number();

        inside.approved("Not public");
        String finding =
                "{\"subject\":\"cause\",\"value\":\"RANSOMWARE\",\"certainty\":\"SUSPECTED\","
                        + "\"detail\":\"secret\",\"source\":\"secret\",\"disclosable\":false}";
        Program.text(
                PROGRAM.post(inside.path("record-finding"), PROGRAM.token(Role.RESPONDER), finding),
                "position");
        Settled.site(PROGRAM::get);
        published("Afterwards");
        Settled.site(PROGRAM::get);

        Map<String, String> after = tags();
        assertThat(SITE.files().state().number()).isGreaterThan(number);
        before.keySet().removeIf(path -> !path.contains(statement));
        assertThat(before).isNotEmpty();
        assertThat(after).containsAllEntriesOf(before);
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        SITE.files().all().forEach((path, file) -> tags.put(path, file.content().tag()));
        return tags;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?utm_source=mail",
                "/history?x=1&y%5B%5D=2",
                "/api/v1/public/notice?_=17"
            })
    void isTheSameWhateverElseARequestBrings(String path) {
        String clean = path.replaceAll("\\?.*", "");
        HttpResponse<byte[]> answer =
                ask(
                        "GET",
                        path,
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Prefix",
                        "/evil",
                        "X-Original-URL",
                        "/internal",
                        "Accept",
                        "image/webp");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(ask("GET", clean).body());
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?utm=%zz", "/notice.txt?a=%", "/api/v2/status.json?%ff=1"})
    void isTheSameWhateverCannotBeDecoded(String target) throws IOException {
        String clean = target.replaceAll("\\?.*", "");

        assertThat(raw(target))
                .startsWith("HTTP/1.1 200")
                .contains(
                        raw(clean)
                                .lines()
                                .filter(it -> it.startsWith("ETag"))
                                .findFirst()
                                .orElseThrow());
    }

    /** Answers a target that no client library would send. */
    private static String raw(String target) throws IOException {
        try (Socket socket = new Socket("localhost", PROGRAM.at("/").getPort())) {
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + target
                                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br, gzip;q=0.5", "deflate , gzip ; q=1.0"})
    void isPackedForThoseWhoTakeItSo(String takes) {
        assertThat(header(ask("GET", "/", "Accept-Encoding", takes), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip;q=0", "gzip; q=0", "gzip ;q=0.0, br", "notgzip", "x-gzip-2", "br"})
    void isPlainForThoseWhoDoNot(String takes) {
        assertThat(header(ask("GET", "/", "Accept-Encoding", takes), "Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?lang=cy", "?lang=cy&utm_source=mail"})
    void speaksAnotherLanguageUnderItsParameterAndUnderItsPath(String query) {
        for (String page : new String[] {"/", "/history", "/statements/" + statement}) {
            assertThat(ask("GET", page + query).body()).isEqualTo(ask("GET", "/cy" + page).body());
        }
        assertThat(header(ask("GET", "/api/v1/public/notice" + query), "ETag"))
                .isEqualTo(header(ask("GET", "/cy/api/v1/public/notice"), "ETag"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void takesNothingFromAnyone(String method) {
        assertThat(ask(method, "/").statusCode()).isIn(401, 403, 405);
        assertThat(ask(method, "/statements/" + statement).statusCode()).isIn(401, 403, 405);
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        for (String path :
                new String[] {
                    "/statements/" + UUID.randomUUID(),
                    "/statements/" + UUID.randomUUID() + ".jws",
                    "/incidents/" + UUID.randomUUID(),
                    "/xx/",
                    "/xx/history",
                    "/embed/nothing",
                    "/.well-known/nothing",
                    "/api/v1/public/incidents/" + UUID.randomUUID() + "/timeline",
                    "/api/v1/public/statements/" + UUID.randomUUID()
                }) {
            HttpResponse<byte[]> answer = ask("GET", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(header(answer, "Cache-Control")).contains("no-store");
        }
    }

    /** So that links can name a language, and yet no page has two addresses. */
    @Test
    void namesTheDefaultLanguageAtTheStartPageAlone() {
        assertThat(ask("GET", "/en/").body()).isEqualTo(ask("GET", "/").body());
        assertThat(SITE.files().all().keySet())
                .filteredOn(path -> path.startsWith("/en/"))
                .containsExactly("/en/");
    }

    @Test
    void letsOtherSitesFrameTheBannerAndNothingElse() {
        for (Map.Entry<String, SiteFile> it : SITE.files().all().entrySet()) {
            HttpResponse<byte[]> answer = ask("HEAD", it.getKey());
            boolean banner = it.getKey().matches("(/cy)?/embed/.*");
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(it.getKey())
                    .endsWith(banner ? "frame-ancestors *" : "frame-ancestors 'none'");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo(banner ? "" : "DENY");
        }
    }
}
