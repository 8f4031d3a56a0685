package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A statement was begun. */
@WireName("incident.statement-drafted")
public record StatementDrafted(
        IncidentId incident,
        StatementId statement,
        Draft draft,
        ContentHash publicHash,
        ContentHash contentHash,
        String by,
        Instant occurredAt)
        implements IncidentEvent {}
