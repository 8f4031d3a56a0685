package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** Customers were promised more by this time at the latest. */
@WireName("incident.next-update-promised")
public record NextUpdatePromised(
        IncidentId incident, StatementId statement, Instant dueAt, Instant occurredAt)
        implements IncidentEvent {}
