package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;

/** Take a resolved incident up again. */
public record ReopenIncident(
        @TargetAggregateIdentifier IncidentId incident, String reason, @Nullable Instant occurredAt)
        implements IncidentCommand {

    public ReopenIncident {
        incident = Given.required("incident", incident);
        reason = Given.text("reason", reason, Given.REASON);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
