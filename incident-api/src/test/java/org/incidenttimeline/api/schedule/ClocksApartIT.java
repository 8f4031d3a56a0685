package org.incidenttimeline.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.incidenttimeline.api.engine.Leases;
import org.incidenttimeline.api.engine.MovableClock;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.core.incident.event.ScheduleFailed;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.vocabulary.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** Two nodes on one PostgreSQL; the one that holds the lease is ten minutes behind the other. */
class ClocksApartIT {

    private static final String LEASE = "scheduled-publication";
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);
    private static final MovableClock BEHIND =
            new MovableClock(Instant.parse("2025-04-22T09:00:00Z"));
    private static final MovableClock AHEAD =
            new MovableClock(Instant.parse("2025-04-22T09:10:00Z"));

    /** No stereotype, so that no other test finds it. */
    static class Behind {
        @Bean
        Clock clock() {
            return BEHIND;
        }
    }

    /** No stereotype, so that no other test finds it. */
    static class Ahead {
        @Bean
        Clock clock() {
            return AHEAD;
        }
    }

    private final String[] store = Store.POSTGRESQL.fresh();

    @Test
    void publishOnceAndByTheClockOfTheOneThatHoldsTheLease() {
        Site behind = Site.started(store, Behind.class);
        await().atMost(TAKEN_OVER).until(() -> behind.get(Leases.class).holds(LEASE));
        try (Site ahead = Site.started(store, Ahead.class)) {
            Scheduled left;
            try (behind) {
                publishesAtItsOwnTime(behind, ahead);
                left = scheduled(behind, Duration.ofMinutes(2));
            }
            // Eight minutes late by the clock of the other, which is not too late.
            await().atMost(TAKEN_OVER).until(() -> !published(ahead, left).isEmpty());
            assertThat(published(ahead, left)).hasSize(1);
        }
    }

    private static void publishesAtItsOwnTime(Site behind, Site ahead) {
        assertThat(ahead.get(Leases.class).holds(LEASE)).isFalse();
        Scheduled later = scheduled(behind, Duration.ofMinutes(5));
        Scheduled sooner = scheduled(behind, Duration.ofMinutes(1));

        pass(Duration.ofMinutes(1));
        await().atMost(TAKEN_OVER).until(() -> published(ahead, sooner).size() == 1);
        assertThat(published(ahead, later)).as("due by the other clock alone").isEmpty();

        pass(Duration.ofMinutes(4));
        await().atMost(TAKEN_OVER).until(() -> published(ahead, later).size() == 1);
        assertThat(ahead.facts(ScheduleFailed.class, later)).isEmpty();
    }

    private static void pass(Duration time) {
        BEHIND.passes(time);
        AHEAD.passes(time);
    }

    private static Scheduled scheduled(Site site, Duration from) {
        Actor approver = site.approver();
        return site.scheduled(approver, BEHIND.instant().plus(from));
    }

    private static List<StatementPublished> published(Site site, Scheduled it) {
        return site.facts(StatementPublished.class, it);
    }
}
