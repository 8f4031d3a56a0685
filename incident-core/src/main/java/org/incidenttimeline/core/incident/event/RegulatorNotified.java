package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.DueStep;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StepName;
import org.incidenttimeline.core.vocabulary.WireName;

/** A notification was made; steps that count from it are due by then. */
@WireName("incident.regulator-notified")
public record RegulatorNotified(
        IncidentId incident,
        ClockId clock,
        StepName step,
        Instant notifiedAt,
        String reference,
        List<DueStep> due,
        Instant occurredAt)
        implements IncidentEvent {
    public RegulatorNotified {
        due = List.copyOf(due);
    }
}
