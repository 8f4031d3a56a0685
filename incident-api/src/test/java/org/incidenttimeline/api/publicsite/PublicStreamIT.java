package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.engine.Settled;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.stream.Streams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anyone is told as it happens. */
class PublicStreamIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Program PROGRAM = Program.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void leave() {
        http.shutdownNow();
    }

    /** The lines that a reader has received so far. */
    private List<String> stream(String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(PROGRAM.at("/api/v1/public/stream"))
                        .header("Accept", "text/event-stream");
        HttpResponse<Stream<String>> answer =
                http.send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> keep(answer.body(), lines));
        return lines;
    }

    private static void keep(Stream<String> told, List<String> lines) {
        try {
            told.forEach(lines::add);
        } catch (UncheckedIOException gone) {
            // The reader has left.
        }
    }

    private static long number() {
        return PROGRAM.get(PublicSite.class).files().state().number();
    }

    private static String incidentOf(String statement) {
        return Program.text(
                PROGRAM.get("/api/v1/public/statements/" + statement, null), "incident");
    }

    private static String published() {
        Statement written = Statement.inANewIncident(PROGRAM);
        String id = written.publish(written.approved("H" + UUID.randomUUID()));
        Settled.site(PROGRAM::get);
        return id;
    }

    /** Until a reader has received the notice as it is now, to the last line. */
    private static void awaitTold(List<String> lines) {
        await().atMost(SOON)
                .until(
                        () -> {
                            List<String> now = List.of("id:" + number(), "event:notice");
                            return Collections.indexOfSubList(lines, now) >= 0
                                    && lines.getLast().isEmpty();
                        });
    }

    @Test
    void tellsOfANoticeAndOfTheTimelineThatChanged() throws Exception {
        String before = published();
        List<String> lines = stream();
        awaitTold(lines);
        assertThat(lines).anyMatch(it -> it.matches("retry:[3-8]\\d{3}"));
        int known = lines.size();

        String after = published();

        awaitTold(lines);
        String told = String.join("\n", lines.subList(known, lines.size()));
        assertThat(told)
                .contains("event:notice", "\"incident\":\"" + incidentOf(after) + "\"")
                .doesNotContain(incidentOf(before));
    }

    @Test
    void goesOnWhereAReaderLeft() throws Exception {
        long left = number();
        String one = incidentOf(published());
        String other = incidentOf(published());

        List<String> lines = stream("Last-Event-ID", Long.toString(left));

        awaitTold(lines);
        assertThat(String.join("\n", lines)).contains(one, other);
        List<Long> ids =
                lines.stream()
                        .filter(it -> it.startsWith("id:"))
                        .map(it -> Long.parseLong(it.substring(3)))
                        .toList();
        assertThat(ids).isSorted().allMatch(it -> it > left).endsWith(number());
    }

    @Test
    void staysSilentWhileOnlyInsidersCouldSeeSomething() throws Exception {
        published();
        List<String> lines = stream();
        awaitTold(lines);
        long before = number();

        Statement.inANewIncident(PROGRAM).approved("Not public");
        published();

        assertThat(number()).isGreaterThan(before);
        awaitTold(lines);
        assertThat(lines.stream().filter("event:notice"::equals)).hasSizeLessThanOrEqualTo(2);
        assertThat(lines.toString()).doesNotContain("Not public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1e3", "99999999999999999999"})
    void refusesWhatNoEventWasCalled(String id) {
        HttpResponse<String> answer =
                PROGRAM.get("/api/v1/public/stream", null, "Last-Event-ID", id);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Last-Event-ID");
    }

    @Test
    void forgetsWhoIsGone() throws Exception {
        await().atMost(SOON).until(PublicStreamIT::allAreForgotten);
        stream();
        await().atMost(SOON).until(() -> PROGRAM.get(Streams.class).count() == 1);

        http.shutdownNow();

        await().atMost(SOON).until(PublicStreamIT::allAreForgotten);
    }

    /** Who is gone is noticed when they are told something. */
    private static boolean allAreForgotten() {
        published();
        return PROGRAM.get(Streams.class).count() == 0;
    }
}
