package org.incidenttimeline.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.incidenttimeline.api.schedule.Site.CLOCK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.api.engine.Together;
import org.incidenttimeline.core.incident.event.ScheduleFailed;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.projections.record.Agenda;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL; in order, because the first node ends on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyNodesIT {

    private static final Duration TAKEN_OVER = Duration.ofSeconds(15);

    private final String[] store = Store.POSTGRESQL.fresh();
    // The first one holds the lease before the other begins.
    private final Site first = holding(Site.started(store));
    private final Site second = Site.started(store);

    private static Site holding(Site site) {
        await().atMost(Duration.ofSeconds(30)).until(() -> holder(site) != null);
        return site;
    }

    private static @Nullable String holder(Site site) {
        return site.get(JdbcClient.class)
                .sql("SELECT holder FROM lease WHERE until > CURRENT_TIMESTAMP")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @AfterAll
    void close() {
        first.close();
        second.close();
    }

    @Test
    @Order(1)
    void publishesEachOfManyOnceAndNoneBeforeItsTime() {
        Actor approver = first.approver();
        Instant time = CLOCK.instant().plus(Duration.ofMinutes(10));
        Scheduled sooner = first.scheduled(approver, time.minus(Duration.ofMinutes(5)));
        List<Scheduled> all =
                Stream.generate(() -> first.scheduled(approver, time)).limit(20).toList();

        CLOCK.passes(Duration.ofMinutes(5));
        awaitPublished(second, sooner);
        assertThat(all).allSatisfy(it -> assertThat(published(it)).isEmpty());

        CLOCK.passes(Duration.ofMinutes(5));
        all.forEach(it -> awaitPublished(second, it));

        assertThat(all)
                .allSatisfy(
                        it -> {
                            assertThat(published(it)).hasSize(1);
                            assertThat(published(it).getFirst().by()).isEqualTo(approver.id());
                            assertThat(published(it).getFirst().urgent()).isFalse();
                            assertThat(second.facts(ScheduleFailed.class, it)).isEmpty();
                        });
    }

    @Test
    @Order(2)
    void publishesEachOnceThoughBothNodesThinkItIsTheirs() throws Exception {
        Actor approver = first.approver();
        Instant time = CLOCK.instant().plus(Duration.ofMinutes(1));
        List<Scheduled> all =
                Stream.generate(() -> first.scheduled(approver, time)).limit(20).toList();

        CLOCK.passes(Duration.ofMinutes(1));
        Together.all(
                4,
                number ->
                        () -> {
                            ScheduledPublication mine =
                                    (number % 2 == 0 ? first : second)
                                            .get(ScheduledPublication.class);
                            all.forEach(it -> mine.publish(due(it, time, approver)));
                            return true;
                        });

        assertThat(all).allSatisfy(it -> assertThat(published(it)).hasSize(1));
    }

    private static Agenda.Publication due(Scheduled it, Instant time, Actor approver) {
        return new Agenda.Publication(it.incident(), it.statement(), time, approver.id());
    }

    @Test
    @Order(3)
    void goesOnWithTheOtherNodeWhenTheFirstEnds() {
        String before = holder(second);
        Scheduled one =
                second.scheduled(second.approver(), CLOCK.instant().plus(Duration.ofMinutes(1)));

        first.close();
        CLOCK.passes(Duration.ofMinutes(1));

        awaitPublished(second, one);
        assertThat(holder(second)).isNotEqualTo(before);
    }

    @Test
    @Order(4)
    void goesOnAfterTheHolderOfTheLeaseDiedWithoutAWord() {
        Scheduled one =
                second.scheduled(second.approver(), CLOCK.instant().plus(Duration.ofMinutes(1)));
        second.get(JdbcClient.class)
                .sql(
                        "UPDATE lease SET holder = 'dead',"
                                + " until = CURRENT_TIMESTAMP + INTERVAL '10' second")
                .update();
        second.close();
        try (Site third = Site.started(store)) {
            CLOCK.passes(Duration.ofMinutes(1));

            await().atMost(TAKEN_OVER)
                    .untilAsserted(
                            () ->
                                    assertThat(third.facts(StatementPublished.class, one))
                                            .hasSize(1));
            assertThat(holder(third)).isNotEqualTo("dead");
        }
    }

    private static void awaitPublished(Site site, Scheduled it) {
        await().atMost(TAKEN_OVER).until(() -> !site.facts(StatementPublished.class, it).isEmpty());
    }

    private List<StatementPublished> published(Scheduled it) {
        return second.facts(StatementPublished.class, it);
    }
}
