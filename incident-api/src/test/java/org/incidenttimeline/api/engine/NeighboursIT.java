package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL; the second has no tick, so only a notice can wake it. */
class NeighboursIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Node first = Node.shared(Store.POSTGRESQL);
    private final Commands commands = first.get(Commands.class);
    private final Waking waking = new Waking(first.get(EventLog.class));
    private final Neighbours second = new Neighbours(first.get(Database.class), waking);
    private final IncidentId incident = IncidentId.random();

    @BeforeEach
    void start() {
        AtomicInteger woken = new AtomicInteger();
        waking.onWaking(woken::incrementAndGet);
        second.start();
        await().atMost(SOON)
                .until(
                        () -> {
                            told("of another");
                            return woken.get() > 0;
                        });
        commands.give(declare(incident), ENVELOPE);
    }

    @AfterEach
    void stop() {
        second.stop();
    }

    @Test
    void wakesTheOtherNodeAfterEachCommit() throws Exception {
        for (int each = 0; each < 10; each++) {
            long position = commands.give(comment(incident), ENVELOPE).position();
            assertThat(waking.awaitBeyond(position - 1, SOON)).isGreaterThanOrEqualTo(position);
        }
    }

    /** In a database of its own, where nobody else tells anything. */
    @Test
    void hearsNothingOfWhatItToldItself() throws Exception {
        try (Node quiet = Node.started(Store.POSTGRESQL.fresh())) {
            Database database = quiet.get(Database.class);
            Waking itself = new Waking(quiet.get(EventLog.class));
            Neighbours alone = new Neighbours(database, itself);
            try (Connection connection =
                            DriverManager.getConnection(
                                    database.url(), database.user(), database.secret());
                    Statement listening = connection.createStatement()) {
                listening.execute("LISTEN incident_log");
                alone.start();
                awaitListeners(quiet, 3);
                AtomicInteger woken = new AtomicInteger();
                itself.onWaking(woken::incrementAndGet);

                for (int each = 0; each < 5; each++) {
                    itself.committed(each);
                    awaitNotice(connection);
                }
                listening.execute("NOTIFY incident_log, 'of another'");
                await().atMost(SOON).untilAtomic(woken, greaterThan(5));
                assertThat(woken).hasValue(6);
            } finally {
                alone.stop();
            }
        }
    }

    private static void awaitNotice(Connection connection) throws Exception {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        await().atMost(SOON)
                .until(
                        () -> {
                            PGNotification @Nullable [] notices = postgres.getNotifications(100);
                            return notices != null && notices.length > 0;
                        });
    }

    private void told(String notice) {
        first.get(JdbcClient.class)
                .sql("SELECT pg_notify('incident_log', ?)")
                .param(notice)
                .query()
                .listOfRows();
    }

    @Test
    void takesANoticeOnlyAsAReasonToLook() throws Exception {
        for (String forged : List.of("9223372036854775807", "no number")) {
            told(forged);
        }

        long position = commands.give(comment(incident), ENVELOPE).position();
        assertThat(waking.awaitBeyond(position - 1, SOON)).isEqualTo(position);
    }

    @Test
    void wakesItAgainAfterAllConnectionsWereLost() throws Exception {
        first.get(JdbcClient.class)
                .sql(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE datname = current_database()"
                                + " AND (query LIKE 'LISTEN%' OR query LIKE '%set_config%pg_notify%')"
                                + " AND pid <> pg_backend_pid()")
                .query()
                .listOfRows();
        awaitListeners(first, 2);

        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            long position = commands.give(comment(incident), ENVELOPE).position();
                            assertThat(waking.awaitBeyond(position - 1, Duration.ofMillis(300)))
                                    .isGreaterThanOrEqualTo(position);
                        });
    }

    private static void awaitListeners(Node node, int atLeast) {
        await().atMost(SOON)
                .until(
                        () ->
                                node.get(JdbcClient.class)
                                                .sql(
                                                        "SELECT COUNT(*) FROM pg_stat_activity"
                                                                + " WHERE datname = current_database()"
                                                                + " AND query LIKE 'LISTEN%'")
                                                .query(Long.class)
                                                .single()
                                        >= atLeast);
    }
}
