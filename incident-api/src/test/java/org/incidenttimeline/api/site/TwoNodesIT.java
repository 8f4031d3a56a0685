package org.incidenttimeline.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.engine.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two whole programs on one PostgreSQL; in order, because one of them ends on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private final String[] store = Store.POSTGRESQL.fresh();
    private final ConfigurableApplicationContext one = started();
    private final ConfigurableApplicationContext other = started();

    private ConfigurableApplicationContext started() {
        String[] arguments =
                Stream.concat(
                                Stream.of(store),
                                Stream.of(
                                        "--server.port=0",
                                        "--management.server.port=0",
                                        "--incident.bootstrap-token=" + Program.ADMIN,
                                        "--incident.limits.checks-per-minute=3",
                                        "--incident.limits.streams-per-address=2",
                                        "--logging.level.root=error"))
                        .toArray(String[]::new);
        return new SpringApplicationBuilder(IncidentApplication.class).run(arguments);
    }

    @AfterAll
    void close() {
        one.close();
        other.close();
    }

    private static Map<String, String> tags(ConfigurableApplicationContext node) {
        Map<String, String> tags = new TreeMap<>();
        node.getBean(PublicSite.class)
                .files()
                .all()
                .forEach((path, file) -> tags.put(path, file.content().tag()));
        return tags;
    }

    @Test
    @Order(1)
    void haveTheSameBytesWhereverSomethingWasPublished() {
        Statement first = Statement.inANewIncident(Program.of(one));
        String public1 = first.publish(first.approved("One"));
        Statement second = Statement.inANewIncident(Program.of(other));
        String public2 = second.publish(second.approved("Two"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            assertThat(tags(one)).isEqualTo(tags(other));
                            assertThat(tags(one))
                                    .containsKeys(
                                            "/statements/" + public1 + ".jws",
                                            "/statements/" + public2 + ".jws");
                        });
    }

    @Test
    @Order(2)
    void letOneAddressCheckOnlySoManyMessages() {
        List<HttpResponse<String>> answers =
                Stream.generate(() -> checked(Program.of(one))).limit(5).toList();

        assertThat(answers.stream().map(HttpResponse::statusCode))
                .containsExactly(200, 200, 200, 429, 429);
        assertThat(answers.getLast().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 61L);
        assertThat(answers.getLast().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    private static HttpResponse<String> checked(Program program) {
        return program.send(
                HttpRequest.newBuilder(program.at("/verify"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("message=hello")));
    }

    @Test
    @Order(3)
    void letOneAddressHoldOnlySoManyStreamsAndEndThemBeforeTheyEnd() throws Exception {
        Program program = Program.of(other);
        try (HttpClient http = HttpClient.newHttpClient()) {
            CompletableFuture<Long> first = stream(http, program);
            CompletableFuture<Long> second = stream(http, program);
            HttpResponse<String> third =
                    http.send(
                            HttpRequest.newBuilder(program.at("/api/v1/public/stream")).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).isPresent();

            long start = System.nanoTime();
            other.close();
            assertThat(first.get()).isPositive();
            assertThat(second.get()).isPositive();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(20));
        }
    }

    /** Opens a stream; gives the number of its lines once it has ended without an error. */
    private static CompletableFuture<Long> stream(HttpClient http, Program program)
            throws Exception {
        HttpResponse<Stream<String>> answer =
                http.send(
                        HttpRequest.newBuilder(program.at("/api/v1/public/stream")).build(),
                        HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return CompletableFuture.supplyAsync(() -> answer.body().count());
    }

    @Test
    @Order(4)
    void areReadAndWrittenThroughTheOneThatIsLeft() {
        Statement third = Statement.inANewIncident(Program.of(one));
        String publicId = third.publish(third.approved("Three"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> tags(one).containsKey("/statements/" + publicId + ".jws"));
    }
}
