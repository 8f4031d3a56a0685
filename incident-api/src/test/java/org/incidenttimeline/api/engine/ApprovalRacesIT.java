package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.incidenttimeline.api.problem.Told;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.incident.refusal.*;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.rows.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whatever happens at the same moment, no words become public that were not approved. */
class ApprovalRacesIT {

    private static final int RACES = Integer.getInteger("races", 1000);
    private static final int RACES_IN_AN_INCIDENT = 4;
    private static final int APPROVALS = 2;
    private static final MovableClock CLOCK =
            new MovableClock(Instant.parse("2025-04-22T09:00:00Z"));

    private final long seed = new Random().nextLong();
    private final Random chance = new Random(seed);
    private final Map<String, Integer> seen = new HashMap<>();

    @Configuration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    private static Node node(String[] store) {
        Node node =
                Node.started(
                        new Class<?>[] {StandingClock.class},
                        store,
                        "--incident.approvals=" + APPROVALS);
        // The views would take as much of the machine as the races.
        node.get(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        return node;
    }

    private static Statements statements(Node node) {
        return new Statements(node.get(Commands.class), node.get(EventLog.class));
    }

    @Test
    void publishesNothingThatWasNotApprovedInAThousandRaces() throws Exception {
        String[] store = Store.POSTGRESQL.fresh();
        try (Node first = node(store);
                Node second = node(store)) {
            List<Statements> nodes = List.of(statements(first), statements(second));
            for (int race = 0; race < RACES; race += RACES_IN_AN_INCIDENT) {
                IncidentId incident = nodes.getFirst().declared();
                for (int each = 0; each < RACES_IN_AN_INCIDENT; each++) {
                    Race.run(nodes, incident, CLOCK, chance).forEach(this::lost);
                }
                check(history(first.get(EventLog.class), incident));
            }
        }
        assertThat(seen)
                .as("what happened, seed %d", seed)
                .containsKeys(
                        "published",
                        "published at its time",
                        "published urgently",
                        "withdrawn",
                        "discarded",
                        HashStale.class.getSimpleName(),
                        StatementNotReady.class.getSimpleName(),
                        AlreadyApproved.class.getSimpleName(),
                        ApproverWroteStatement.class.getSimpleName(),
                        ScheduleNotDue.class.getSimpleName(),
                        StaleVersion.class.getSimpleName());
    }

    /** Who lost is told what the record says, never that something went wrong here. */
    private void lost(Throwable told) {
        assertThat(told)
                .as("seed %d", seed)
                .isInstanceOfAny(CommandRefused.class, StaleVersion.class);
        assertThat(Told.status(told))
                .as("%s, seed %d", told, seed)
                .isEqualTo(told instanceof StaleVersion ? 412 : 409);
        count(
                told instanceof CommandRefused refused
                        ? refused.refusal().getClass().getSimpleName()
                        : told.getClass().getSimpleName());
    }

    private void check(List<IncidentEvent> history) {
        assertThat(Unapproved.in(history, APPROVALS)).as("seed %d", seed).isEmpty();
        Map<StatementId, Instant> scheduled = new HashMap<>();
        for (IncidentEvent event : history) {
            switch (event) {
                case StatementScheduled it -> scheduled.put(it.statement(), it.at());
                case StatementPublished it -> count(how(it, scheduled.get(it.statement())));
                case StatementWithdrawn it -> count("withdrawn");
                case StatementDiscarded it -> count("discarded");
                default -> {}
            }
        }
    }

    private static String how(StatementPublished it, @Nullable Instant scheduled) {
        if (it.urgent()) {
            return "published urgently";
        }
        return scheduled != null && !it.occurredAt().isBefore(scheduled)
                ? "published at its time"
                : "published";
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    private static List<IncidentEvent> history(EventLog log, IncidentId incident) {
        List<IncidentEvent> history = new ArrayList<>();
        log.readAggregate(
                incident.toString(),
                log.head(),
                fact -> {
                    if (fact instanceof Fact.OfIncident(var _, var event)) {
                        history.add(event);
                    }
                });
        return history;
    }
}
