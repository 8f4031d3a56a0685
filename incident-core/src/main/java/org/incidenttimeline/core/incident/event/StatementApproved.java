package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A second person approved exactly this form; so many approvals were required. */
@WireName("incident.statement-approved")
public record StatementApproved(
        IncidentId incident,
        StatementId statement,
        ContentHash contentHash,
        String by,
        int required,
        Instant occurredAt)
        implements IncidentEvent {}
