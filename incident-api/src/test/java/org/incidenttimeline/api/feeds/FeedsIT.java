package org.incidenttimeline.api.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds of the running program, as subscribers follow them. */
class FeedsIT {

    private static final Program PROGRAM = Program.shared();

    private static SyndFeed feed(String path) {
        HttpResponse<String> answer = PROGRAM.get(path, null);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try {
            return new SyndFeedInput().build(new StringReader(answer.body()));
        } catch (FeedException unreadable) {
            throw new AssertionError(answer.body(), unreadable);
        }
    }

    /** Public answers follow in a moment; the entry is as expected then. */
    private static SyndEntry entry(Statement.Published it, Predicate<SyndEntry> expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () ->
                                feed("/history.atom").getEntries().stream()
                                        .filter(e -> e.getUri().equals("urn:uuid:" + it.publicId()))
                                        .filter(expected)
                                        .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static String name() {
        return "F" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void updatedMovesOnCorrectionAndWithdrawalOnly() {
        Statement incident = Statement.inANewIncident(PROGRAM);
        Statement.Published old = incident.said(name());
        SyndEntry first = entry(old, it -> true);
        Statement.Published next = incident.said(name());
        entry(next, it -> true);

        SyndEntry untouched = entry(old, it -> true);
        assertThat(untouched.getUpdatedDate()).isEqualTo(first.getUpdatedDate());
        assertThat(untouched.getUpdatedDate()).isEqualTo(untouched.getPublishedDate());

        incident.corrected(name(), old);
        SyndEntry corrected = entry(old, it -> content(it).contains("Corrected on"));
        assertThat(corrected.getUpdatedDate()).isAfter(first.getUpdatedDate());
        assertThat(corrected.getPublishedDate()).isEqualTo(first.getPublishedDate());
        assertThat(corrected.getTitle()).isEqualTo(first.getTitle());

        incident.withdrawn(next);
        SyndEntry withdrawn = entry(next, it -> content(it).contains("Withdrawn on"));
        assertThat(withdrawn.getUpdatedDate()).isAfter(withdrawn.getPublishedDate());
        assertThat(content(withdrawn)).contains("Words.").doesNotContain("secret");
        assertThat(entry(old, it -> true).getUpdatedDate()).isEqualTo(corrected.getUpdatedDate());
    }

    private static String content(SyndEntry it) {
        return it.getContents().getFirst().getValue();
    }

    @Test
    void hostileWordsComeThroughAllDoorsAsWords() {
        Statement incident = Statement.inANewIncident(PROGRAM);
        String words = "]]></title><entry> &#x1; \uFFFF " + name();
        Statement.Published told = incident.said(words);

        assertThat(entry(told, it -> true).getTitle()).isEqualTo(words.replace('\uFFFF', '\uFFFD'));
        assertThat(feed("/history.rss").getEntries())
                .hasSameSizeAs(feed("/history.atom").getEntries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/history.atom",
                "/history.rss",
                "/feed.json",
                "/cy/history.atom",
                "/cy/history.rss",
                "/cy/feed.json"
            })
    void isSilentWhileNothingPublicHappens(String path) {
        Statement incident = Statement.inANewIncident(PROGRAM);
        entry(incident.said(name()), it -> true);
        String tag = PROGRAM.get(path, null).headers().firstValue("ETag").orElseThrow();
        incident.approved(name());
        String comment = "{\"text\":\"secret thought\"}";
        PROGRAM.post(incident.path("record-commentary"), PROGRAM.token(Role.RESPONDER), comment);

        assertThat(PROGRAM.get(path, null, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void answersAnyoneHoweverTheyAsk() {
        HttpResponse<String> atom =
                PROGRAM.get("/history.atom", null, "Origin", "https://news.example");

        assertThat(atom.headers().firstValue("Content-Type"))
                .contains("application/atom+xml;charset=UTF-8");
        assertThat(atom.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(PROGRAM.get("/history.atom?lang=cy", null).body())
                .isEqualTo(PROGRAM.get("/cy/history.atom", null).body());
        assertThat(status("/history.atom?lang=de")).isEqualTo(400);
        assertThat(status("/de/history.atom")).isEqualTo(404);
        assertThat(PROGRAM.get("/history.rss", null, "Accept", "text/plain").statusCode())
                .isEqualTo(200);
        assertThat(PROGRAM.get("/feed.json?utm=x", null).statusCode()).isEqualTo(200);
        assertThat(
                        PROGRAM.send(
                                        PROGRAM.request("/cy/feed.json", null)
                                                .method(
                                                        "HEAD",
                                                        HttpRequest.BodyPublishers.noBody()))
                                .headers()
                                .firstValue("Content-Type"))
                .contains("application/feed+json;charset=UTF-8");
    }

    private static int status(String path) {
        return PROGRAM.get(path, null, "Accept", "application/json").statusCode();
    }

    @Test
    void letsPagesOfOtherSitesAsk() {
        for (String path : new String[] {"/history.atom", "/cy/history.rss", "/feed.json"}) {
            assertThat(
                            PROGRAM.send(
                                            PROGRAM.request(
                                                            path,
                                                            null,
                                                            "Origin",
                                                            "https://news.example",
                                                            "Access-Control-Request-Method",
                                                            "GET",
                                                            "Access-Control-Request-Headers",
                                                            "if-none-match")
                                                    .method(
                                                            "OPTIONS",
                                                            HttpRequest.BodyPublishers.noBody()))
                                    .headers()
                                    .firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
    }
}
