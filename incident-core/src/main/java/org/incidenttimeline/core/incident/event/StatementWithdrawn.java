package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/**
 * A published statement was taken back; its words stay readable, marked. The reason is internal.
 */
@WireName("incident.statement-withdrawn")
public record StatementWithdrawn(
        IncidentId incident,
        StatementId statement,
        PublicId publicId,
        StatementAudience audience,
        String reason,
        String by,
        Instant occurredAt)
        implements IncidentEvent {}
