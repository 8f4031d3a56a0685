package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.DueStep;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.core.vocabulary.WireName;

/** A legal deadline runs; what is due when was computed once, by the rules of the day. */
@WireName("incident.clock-started")
public record ClockStarted(
        IncidentId incident,
        ClockId clock,
        RegimeName regime,
        Instant triggeredAt,
        List<DueStep> due,
        Instant occurredAt)
        implements IncidentEvent {
    public ClockStarted {
        due = List.copyOf(due);
    }
}
