package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.Severity;
import org.incidenttimeline.core.vocabulary.WireName;

/** An incident was declared; its record begins. */
@WireName("incident.declared")
public record IncidentDeclared(
        IncidentId incident,
        PublicId publicId,
        String title,
        Severity severity,
        Instant beganAt,
        boolean exercise,
        Instant occurredAt)
        implements IncidentEvent {}
