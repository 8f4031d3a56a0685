package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL that have lost the connections on which they hear each other. */
class LostNoticesIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final IncidentId incident = IncidentId.random();

    @Test
    void theOtherNodeNoticesByItself() throws Exception {
        String[] store = Store.POSTGRESQL.fresh();
        try (Node one = Node.started(store);
                Node other = Node.started(store)) {
            one.get(Neighbours.class).stop();
            other.get(Neighbours.class).stop();
            await().atMost(SOON).until(() -> listeners(one) == 0);

            one.get(Commands.class).give(Deeds.declare(incident), Deeds.ENVELOPE);
            for (int each = 0; each < 5; each++) {
                long position =
                        one.get(Commands.class)
                                .give(Deeds.comment(incident), Deeds.ENVELOPE)
                                .position();
                assertThat(other.get(Waking.class).awaitBeyond(position - 1, SOON))
                        .isGreaterThanOrEqualTo(position);
            }
            Whole.awaited(other, new Diary());
        }
    }

    private static long listeners(Node node) {
        return node.get(JdbcClient.class)
                .sql(
                        "SELECT COUNT(*) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND query LIKE 'LISTEN%'")
                .query(Long.class)
                .single();
    }
}
