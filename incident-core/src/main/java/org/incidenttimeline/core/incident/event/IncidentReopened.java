package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A resolved incident goes on, in phase INVESTIGATING. */
@WireName("incident.reopened")
public record IncidentReopened(IncidentId incident, String reason, Instant occurredAt)
        implements IncidentEvent {}
