package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.Severity;
import org.jspecify.annotations.Nullable;

/** We have an incident: begin its record. An exercise is never public in any way. */
public record DeclareIncident(
        @TargetAggregateIdentifier IncidentId incident,
        PublicId publicId,
        String title,
        Severity severity,
        Instant beganAt,
        boolean exercise,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public DeclareIncident {
        incident = Given.required("incident", incident);
        publicId = Given.required("publicId", publicId);
        title = Given.line("title", title, Given.NAME);
        severity = Given.required("severity", severity);
        beganAt = Given.instant("beganAt", beganAt);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
