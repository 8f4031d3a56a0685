package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.time.Duration;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.projections.replay.FoldCheck;
import org.incidenttimeline.projections.replay.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program whose views are defined otherwise than those that wrote the rows rebuilds them. */
@ParameterizedClass
@EnumSource(Store.class)
class OutdatedViewsIT {

    private final Store store;

    OutdatedViewsIT(Store store) {
        this.store = store;
    }

    @Test
    void areRebuiltBeforeAnythingReadsThem() {
        String[] same = store.fresh();
        IncidentId incident = IncidentId.random();
        try (Node node = Node.started(same)) {
            node.get(Commands.class).give(declare(incident), ENVELOPE);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(rows(node)).isPositive());
            JdbcClient jdbc = node.get(JdbcClient.class);
            jdbc.sql("UPDATE impact_row SET body = '{}'").update();
            jdbc.sql("UPDATE view_generation SET edition = edition - 1 WHERE view_name = 'impact'")
                    .update();
            assertThat(differences(node)).isNotZero();
        }
        try (Node node = Node.started(same)) {
            assertThat(differences(node)).isZero();
            assertThat(edition(node)).isEqualTo(Views.IMPACT.edition());
        }
    }

    @Test
    void areLeftAloneWhenNothingChanged() {
        String[] same = store.fresh();
        long generation;
        try (Node node = Node.started(same)) {
            generation = generation(node);
        }
        try (Node node = Node.started(same)) {
            assertThat(generation(node)).isEqualTo(generation);
        }
    }

    private static long rows(Node node) {
        return single(node, "SELECT COUNT(*) FROM impact_row");
    }

    private static long edition(Node node) {
        return single(node, "SELECT edition FROM view_generation WHERE view_name = 'impact'");
    }

    private static long generation(Node node) {
        return single(node, "SELECT generation FROM view_generation WHERE view_name = 'impact'");
    }

    private static long single(Node node, String query) {
        return node.get(JdbcClient.class).sql(query).query(Long.class).single();
    }

    private static int differences(Node node) {
        EventLog log = node.get(EventLog.class);
        return new FoldCheck(node.get(JdbcTemplate.class), log::read)
                .differences(Views.IMPACT, log.head(), parked -> false)
                .size();
    }
}
