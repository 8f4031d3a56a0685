package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.util.Objects;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** An older and a newer program on one PostgreSQL, the newer writing what the older cannot read. */
class RollingRestartIT {

    private final IncidentId touched = IncidentId.random();
    private final IncidentId sound = IncidentId.random();

    @Test
    void theOlderParksWhatItCannotReadAndTheNewerGoesOnFromThere() {
        String[] store = Store.POSTGRESQL.fresh();
        Node older = Node.started(store);
        older.get(Commands.class).give(declare(touched), ENVELOPE);
        older.get(Commands.class).give(declare(sound), ENVELOPE);
        Settled.views(older::get);
        try (Node newer = NewerNode.started(store)) {
            try (older) {
                standSideBySide(older.get(Commands.class), newer.get(Commands.class), older);
            }
            upgraded(newer);
        }
    }

    private void standSideBySide(Commands before, Commands after, Node older) {
        after.give(comment(touched), ENVELOPE);
        before.give(comment(sound), ENVELOPE);
        Settled.views(older::get);

        assertThat(older.get(ParkedSequences.class).all())
                .hasSameSizeAs(ProcessorConfiguration.PROCESSORS)
                .allSatisfy(it -> assertThat(it.aggregate()).isEqualTo(touched.toString()));
        assertThat(Objects.requireNonNull(older.get(ParkedHealth.class).health()).getStatus())
                .isEqualTo(new Status("DEGRADED"));
        assertThatThrownBy(() -> before.give(comment(touched), ENVELOPE))
                .isInstanceOf(UnreadableRecord.class);
        assertThat(after.give(comment(touched), ENVELOPE).version()).isEqualTo(3);
    }

    private void upgraded(Node newer) {
        Settled.views(newer::get);
        ParkedSequences parked = newer.get(ParkedSequences.class);
        for (ParkedSequence it : parked.all()) {
            assertThat(parked.retry(it.id())).isEqualTo(Retry.RESUMED);
        }
        assertThat(parked.all()).isEmpty();
        assertThat(newer.get(Commands.class).give(comment(touched), ENVELOPE).version())
                .isEqualTo(4);
        Whole.awaited(newer, new Diary());
    }
}
