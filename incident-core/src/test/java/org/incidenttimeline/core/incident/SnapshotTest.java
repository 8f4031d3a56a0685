package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void bringsBackTheWholeStateOfAnIncident() {
        Incident incident = new Incident();
        EveryEvent.examples().stream()
                .filter(IncidentEvent.class::isInstance)
                .map(IncidentEvent.class::cast)
                .forEach(fact -> incident.evolve(fact, java.util.UUID.randomUUID().toString()));

        String stored = StoredJson.MAPPER.writeValueAsString(incident);
        Incident back = StoredJson.MAPPER.readValue(stored, Incident.class);

        assertThat(back).usingRecursiveComparison().isEqualTo(incident);
        assertThat(stored).contains("\"statements\"", "\"website-orders\"", "\"life\"");
    }
}
