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
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL; in order, because the first node ends on the way. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyNodesIT {

    private static final Duration TAKEN_OVER = Duration.ofSeconds(15);
    private static final String[] STORE = Store.POSTGRESQL.fresh();
    // The first one holds the lease before the other begins.
    private static final Site FIRST = holding(Site.started(STORE));
    private static final Site SECOND = Site.started(STORE);

    private static Site holding(Site site) {
        await().atMost(Duration.ofSeconds(10)).until(() -> holder(site) != null);
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
    static void close() {
        FIRST.close();
        SECOND.close();
    }

    @Test
    @Order(1)
    void publishesEachOfManyOnceAndNoneBeforeItsTime() {
        Actor approver = FIRST.approver();
        Instant time = CLOCK.instant().plus(Duration.ofMinutes(10));
        Scheduled sooner = FIRST.scheduled(approver, time.minus(Duration.ofMinutes(5)));
        List<Scheduled> all =
                Stream.generate(() -> FIRST.scheduled(approver, time)).limit(20).toList();

        CLOCK.passes(Duration.ofMinutes(5));
        awaitPublished(SECOND, sooner);
        assertThat(all).allSatisfy(it -> assertThat(published(it)).isEmpty());

        CLOCK.passes(Duration.ofMinutes(5));
        all.forEach(it -> awaitPublished(SECOND, it));

        assertThat(all)
                .allSatisfy(
                        it -> {
                            assertThat(published(it)).hasSize(1);
                            assertThat(published(it).getFirst().by()).isEqualTo(approver.id());
                            assertThat(published(it).getFirst().urgent()).isFalse();
                            assertThat(SECOND.facts(ScheduleFailed.class, it)).isEmpty();
                        });
    }

    @Test
    @Order(2)
    void publishesEachOnceThoughBothNodesThinkItIsTheirs() throws Exception {
        Actor approver = FIRST.approver();
        Instant time = CLOCK.instant().plus(Duration.ofMinutes(1));
        List<Scheduled> all =
                Stream.generate(() -> FIRST.scheduled(approver, time)).limit(20).toList();

        CLOCK.passes(Duration.ofMinutes(1));
        Together.all(
                4,
                number ->
                        () -> {
                            ScheduledPublication mine =
                                    (number % 2 == 0 ? FIRST : SECOND)
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
        String first = holder(SECOND);
        Scheduled one =
                SECOND.scheduled(SECOND.approver(), CLOCK.instant().plus(Duration.ofMinutes(1)));

        FIRST.close();
        CLOCK.passes(Duration.ofMinutes(1));

        awaitPublished(SECOND, one);
        assertThat(holder(SECOND)).isNotEqualTo(first);
    }

    @Test
    @Order(4)
    void goesOnAfterTheHolderOfTheLeaseDiedWithoutAWord() {
        Scheduled one =
                SECOND.scheduled(SECOND.approver(), CLOCK.instant().plus(Duration.ofMinutes(1)));
        SECOND.get(JdbcClient.class)
                .sql(
                        "UPDATE lease SET holder = 'dead',"
                                + " until = CURRENT_TIMESTAMP + INTERVAL '10' SECOND")
                .update();
        SECOND.close();
        try (Site third = Site.started(STORE)) {
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

    private static List<StatementPublished> published(Scheduled it) {
        return SECOND.facts(StatementPublished.class, it);
    }
}
