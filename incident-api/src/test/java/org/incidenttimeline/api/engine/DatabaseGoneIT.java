package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole program while its PostgreSQL is gone, stands still, and is back; never restarted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseGoneIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final OwnPostgres postgres = new OwnPostgres();
    private final Program program =
            Program.apart(
                    Stream.concat(
                                    Stream.of(postgres.store()),
                                    Stream.of(
                                            // What a test provokes on purpose need not be read.
                                            "--logging.level.org=off",
                                            "--logging.level.com.zaxxer=off"))
                            .toArray(String[]::new));
    private final Senders senders = new Senders();
    private final Statement statement = Statement.inANewIncident(program);
    private final String analyst = program.token(Role.ANALYST);

    DatabaseGoneIT() throws IOException {}

    @AfterAll
    void close() throws IOException {
        program.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void publicReadsGoOnWhileItIsStoppedAndAllElseIsAskedToComeBack() throws Exception {
        String approved = statement.approved("Stopped");
        HttpClient http = HttpClient.newHttpClient();
        try {
            PublicReader.during(
                    program,
                    () -> {
                        CompletableFuture<Boolean> told = toldOnTheStream(http);
                        postgres.stop();
                        askedToComeBack();
                        measuresItselfAtOnce();

                        postgres.startAgain();
                        publishes(approved);
                        assertThat(told.get(30, TimeUnit.SECONDS)).isTrue();
                    });
        } finally {
            http.shutdownNow();
        }
    }

    @Test
    @Order(2)
    void commandsAreAnsweredWhileItStandsStill() throws Exception {
        String approved = statement.approved("Stood still");
        PublicReader.during(
                program,
                () -> {
                    postgres.standStill();
                    try {
                        askedToComeBack();
                    } finally {
                        postgres.goOn();
                    }
                    publishes(approved);
                });
    }

    @Test
    @Order(3)
    void holdsAllThatWasAcknowledged() throws Exception {
        try (Node node = Node.started(postgres.store())) {
            Whole.awaited(node, senders.diary());
        }
    }

    /** Whoever measures must not wait for a database that is gone. */
    private void measuresItselfAtOnce() {
        long asked = System.nanoTime();
        String figures =
                Program.elsewhere(program.operationsAt("/").getPort())
                        .get("/actuator/prometheus", null)
                        .body();

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(15));
        assertThat(figures)
                .contains(
                        "incident_log_position NaN",
                        "incident_open{severity=\"major\"} NaN",
                        "incident_next_update_overdue NaN",
                        "incident_public_copy_lag_changes NaN",
                        "incident_public_copy_change ",
                        "jvm_memory_used_bytes");
    }

    /** Both at once, for each waits its five seconds. */
    private void askedToComeBack() throws Exception {
        Together.all(
                2,
                number ->
                        () -> {
                            if (number == 0) {
                                assertThat(senders.declares(program)).isFalse();
                            } else {
                                Senders.asksToComeBack(
                                        program.get(
                                                "/api/v1/incidents/%s/views/impact"
                                                        .formatted(statement.incident()),
                                                analyst));
                            }
                            return true;
                        });
    }

    private void publishes(String approved) {
        await().atMost(SOON).until(() -> senders.declares(program));
        senders.sendAgain(program);
        String published = statement.publish(approved);
        await().atMost(SOON)
                .until(() -> program.get("/statements/" + published, null).statusCode() == 200);
    }

    /** Whether a public stream that was open all the time still tells of an incident. */
    private CompletableFuture<Boolean> toldOnTheStream(HttpClient http)
            throws IOException, InterruptedException {
        HttpResponse<Stream<String>> stream =
                http.send(
                        HttpRequest.newBuilder(program.at("/api/v1/public/stream")).build(),
                        HttpResponse.BodyHandlers.ofLines());
        assertThat(stream.statusCode()).isEqualTo(200);
        return CompletableFuture.supplyAsync(
                () -> stream.body().anyMatch(line -> line.contains("timeline")));
    }
}
