package org.incidenttimeline.projections.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.projections.rows.Fact;
import org.junit.jupiter.api.Test;

class RandomHistoryTest {

    @Test
    void tellsOfEveryKindOfEvent() {
        Set<Class<?>> happened =
                LongStream.range(0, 100)
                        .mapToObj(seed -> RandomHistory.of(seed, 24))
                        .flatMap(history -> history.stream())
                        .filter(Fact.OfIncident.class::isInstance)
                        .map(Fact.OfIncident.class::cast)
                        .map(fact -> fact.event().getClass())
                        .collect(Collectors.toSet());

        assertThat(happened).contains(IncidentEvent.class.getPermittedSubclasses());
    }
}
