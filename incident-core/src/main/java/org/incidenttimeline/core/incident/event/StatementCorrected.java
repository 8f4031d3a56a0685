package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A published statement was corrected by a later one; both stay readable. */
@WireName("incident.statement-corrected")
public record StatementCorrected(
        IncidentId incident,
        StatementId statement,
        PublicId publicId,
        StatementAudience audience,
        StatementId correction,
        PublicId correctionPublicId,
        Instant occurredAt)
        implements IncidentEvent {}
