package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Phase;
import org.jspecify.annotations.Nullable;

/** Move the incident to another phase; RESOLVED is reached by resolving only. */
public record ChangePhase(
        @TargetAggregateIdentifier IncidentId incident, Phase phase, @Nullable Instant occurredAt)
        implements IncidentCommand {

    public ChangePhase {
        incident = Given.required("incident", incident);
        phase = Given.required("phase", phase);
        if (phase == Phase.RESOLVED) {
            throw new InvalidValue("phase", "is reached by resolve, not by change-phase");
        }
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
