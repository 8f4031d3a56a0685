package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A legal deadline no longer applies. */
@WireName("incident.clock-closed")
public record ClockClosed(IncidentId incident, ClockId clock, String reason, Instant occurredAt)
        implements IncidentEvent {}
