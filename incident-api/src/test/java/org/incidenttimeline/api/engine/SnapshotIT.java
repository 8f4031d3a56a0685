package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.time.Duration;
import org.incidenttimeline.core.incident.command.RecordCommentary;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Store.class)
class SnapshotIT {

    private final Store store;
    private final IncidentId incident = IncidentId.random();

    SnapshotIT(Store store) {
        this.store = store;
    }

    @Test
    void decidesTheSameFromKeptStateAsFromAllEvents() {
        String[] same = store.fresh();
        RecordCommentary early = comment(incident);
        try (Node node = Node.started(same, "--incident.snapshot-every=5")) {
            Commands commands = node.get(Commands.class);
            commands.give(declare(incident), ENVELOPE);
            commands.give(early, ENVELOPE);
            for (int each = 0; each < 10; each++) {
                commands.give(comment(incident), ENVELOPE);
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> snapshots(node) > 0);
        }
        try (Node node = Node.started(same, "--incident.snapshot-every=5")) {
            // Without events to read there is only the kept state to decide on.
            node.get(JdbcClient.class)
                    .sql(
                            "DELETE FROM domain_event_entry WHERE sequence_number <="
                                    + " (SELECT MAX(sequence_number) FROM snapshot_event_entry)")
                    .update();
            Commands commands = node.get(Commands.class);
            assertThatThrownBy(() -> commands.give(early, ENVELOPE))
                    .isInstanceOf(CommandRefused.class);
            assertThat(commands.give(comment(incident), ENVELOPE).version()).isEqualTo(13);
        }
    }

    @Test
    void keepsNoStateWhenTurnedOff() {
        try (Node node = Node.started(store.fresh(), "--incident.snapshot-every=0")) {
            Commands commands = node.get(Commands.class);
            commands.give(declare(incident), ENVELOPE);
            for (int each = 0; each < 10; each++) {
                commands.give(comment(incident), ENVELOPE);
            }
            assertThat(snapshots(node)).isZero();
        }
    }

    private static long snapshots(Node node) {
        return node.get(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM snapshot_event_entry")
                .query(Long.class)
                .single();
    }
}
