package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A statement was handed in for approval, in exactly this form. */
@WireName("incident.statement-submitted")
public record StatementSubmitted(
        IncidentId incident,
        StatementId statement,
        ContentHash contentHash,
        String by,
        Instant occurredAt)
        implements IncidentEvent {}
