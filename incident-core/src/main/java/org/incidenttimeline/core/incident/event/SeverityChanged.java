package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Severity;
import org.incidenttimeline.core.vocabulary.WireName;

/** The incident is now held to be of another severity; internal. */
@WireName("incident.severity-changed")
public record SeverityChanged(IncidentId incident, Severity severity, Instant occurredAt)
        implements IncidentEvent {}
