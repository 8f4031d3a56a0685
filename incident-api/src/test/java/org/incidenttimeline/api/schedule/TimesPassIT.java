package org.incidenttimeline.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.incidenttimeline.api.schedule.Site.CLOCK;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.api.engine.StoredFact;
import org.incidenttimeline.api.security.People;
import org.incidenttimeline.api.security.PersonChange;
import org.incidenttimeline.core.incident.event.ScheduleFailed;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.ScheduleFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node on the embedded database, stopped and started again while times come and pass. */
@ExtendWith(OutputCaptureExtension.class)
class TimesPassIT {

    private final String[] store = Store.H2.fresh();

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private static Instant in(int minutes) {
        return CLOCK.instant().plus(Duration.ofMinutes(minutes));
    }

    @Test
    void publishesOrTellsThatItIsTooLateAfterTheProgramStoodStill(CapturedOutput output) {
        Scheduled soon;
        Scheduled late;
        try (Site site = Site.started(store)) {
            soon = site.scheduled(site.approver(), in(30));
            late = site.scheduled(site.approver(), in(10));
        }
        CLOCK.passes(Duration.ofMinutes(30));

        try (Site site = Site.started(store)) {
            soon().untilAsserted(
                            () ->
                                    assertThat(site.facts(StatementPublished.class, soon))
                                            .hasSize(1));
            soon().untilAsserted(
                            () ->
                                    assertThat(site.facts(ScheduleFailed.class, late))
                                            .extracting(ScheduleFailed::failure)
                                            .containsExactly(ScheduleFailure.LATE));
            assertThat(site.facts(StatementPublished.class, late)).isEmpty();
            assertThat(site.facts(ScheduleFailed.class, soon)).isEmpty();

            soon().untilAsserted(
                            () ->
                                    assertThat(promises(site).getStatus())
                                            .isEqualTo(new Status("DEGRADED")));
            assertThat(promises(site).getDetails())
                    .containsEntry("scheduleFailures", 1L)
                    .containsEntry("nextUpdatesOverdue", 0L);
            assertThat(site.get(PrometheusMeterRegistry.class).scrape())
                    .contains(
                            "incident_schedule_failures_total{failure=\"LATE\"} 1.0",
                            "incident_schedule_failures_total{failure=\"ROLE_LOST\"} 0.0",
                            "incident_schedule_failed 1.0",
                            "incident_next_update_overdue 0.0",
                            "incident_reviews_open 0.0",
                            "incident_commitments_due 0.0")
                    .doesNotContain(late.statement().toString(), late.incident().toString());
        }
        assertThat(output)
                .contains(
                        "Published statement " + soon.statement() + " of " + soon.incident(),
                        "Did not publish statement " + late.statement(),
                        "LATE")
                .doesNotContain("Words");
    }

    private static Health promises(Site site) {
        return Objects.requireNonNull(
                site.context().getBean("promises", HealthIndicator.class).health());
    }

    @Test
    void actsAsThePersonWhoScheduledWithTheRolesHeldNow() {
        try (Site site = Site.started(store)) {
            Actor stays = site.approver();
            Actor moves = site.approver();
            Actor leaves = site.approver();
            Scheduled first = site.scheduled(moves, in(1));
            Scheduled second = site.scheduled(leaves, in(1));
            Scheduled third = site.scheduled(stays, in(1));
            People people = site.get(People.class);
            people.change(
                    UUID.fromString(moves.id()),
                    new PersonChange(null, List.of(Role.ANALYST), null, null));
            people.erase(UUID.fromString(leaves.id()));

            CLOCK.passes(Duration.ofMinutes(1));
            soon().untilAsserted(
                            () ->
                                    assertThat(site.facts(StatementPublished.class, third))
                                            .extracting(StatementPublished::by)
                                            .containsExactly(stays.id()));

            for (Scheduled lost : List.of(first, second)) {
                soon().untilAsserted(
                                () ->
                                        assertThat(site.facts(ScheduleFailed.class, lost))
                                                .extracting(ScheduleFailed::failure)
                                                .containsExactly(ScheduleFailure.ROLE_LOST));
                assertThat(site.facts(StatementPublished.class, lost)).isEmpty();
            }
            assertThat(site.get(EventLog.class).page(third.incident().toString(), 0, 100).getLast())
                    .extracting(StoredFact::actor)
                    .isEqualTo(stays.id());
        }
    }

    @Test
    void tellsOnceThatItCannotLookAndGoesOnWhenItCan(CapturedOutput output) {
        try (Site site = Site.started(store)) {
            Scheduled one = site.scheduled(site.approver(), in(1));
            JdbcClient jdbc = site.get(JdbcClient.class);
            jdbc.sql("ALTER TABLE lease RENAME TO lost").update();
            soon().until(() -> count(output, "cannot be read") == 1);
            CLOCK.passes(Duration.ofMinutes(1));

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> count(output, "cannot be read") == 1);
            assertThat(site.facts(StatementPublished.class, one)).isEmpty();

            jdbc.sql("ALTER TABLE lost RENAME TO lease").update();
            soon().untilAsserted(
                            () -> assertThat(site.facts(StatementPublished.class, one)).hasSize(1));
            soon().until(() -> count(output, "can be read again") == 1);
        }
    }

    private static int count(CapturedOutput output, String words) {
        return output.getAll().split(words, -1).length - 1;
    }
}
