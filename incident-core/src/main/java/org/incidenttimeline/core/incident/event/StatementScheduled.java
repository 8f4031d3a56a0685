package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** Exactly this approved form is to become public at a set time, in the name of this person. */
@WireName("incident.statement-scheduled")
public record StatementScheduled(
        IncidentId incident,
        StatementId statement,
        ContentHash contentHash,
        Instant at,
        String by,
        Instant occurredAt)
        implements IncidentEvent {}
