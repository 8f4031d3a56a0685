package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KilledIT {

    @ParameterizedTest
    @EnumSource(Store.class)
    void holdsEveryAnsweredCommandAfterTheProcessWasKilled(Store store) throws Exception {
        String[] same = store.fresh();
        List<IncidentId> answered = new ArrayList<>();
        try (ChildNode child = ChildNode.started(same)) {
            for (int each = 0; each < 40; each++) {
                answered.add(child.nextAcknowledged());
            }
            answered.addAll(child.kill());
        }

        try (Node node = Node.started(same)) {
            EventLog log = node.get(EventLog.class);
            assertThat(answered)
                    .allSatisfy(it -> assertThat(log.versionOf(it.toString())).isEqualTo(1));
            long last =
                    node.get(Commands.class)
                            .give(declare(IncidentId.random()), ENVELOPE)
                            .position();
            // At most the command in flight when the process died was recorded without an answer.
            assertThat(last).isBetween(answered.size() + 1L, answered.size() + 2L);
            for (String processor : ProcessorConfiguration.PROCESSORS) {
                assertThat(
                                node.get(Progress.class)
                                        .awaitReached(processor, last, Duration.ofSeconds(30)))
                        .isTrue();
            }
        }
    }
}
