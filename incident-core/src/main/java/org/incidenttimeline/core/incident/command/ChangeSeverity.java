package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Severity;
import org.jspecify.annotations.Nullable;

/** Hold the incident to be of another severity. */
public record ChangeSeverity(
        @TargetAggregateIdentifier IncidentId incident,
        Severity severity,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public ChangeSeverity {
        incident = Given.required("incident", incident);
        severity = Given.required("severity", severity);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
