package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A statement was sent back to its authors; approvals are gone. */
@WireName("incident.statement-rejected")
public record StatementRejected(
        IncidentId incident, StatementId statement, String reason, String by, Instant occurredAt)
        implements IncidentEvent {}
