package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;

/** Stop a clock that no longer applies. */
public record CloseClock(
        @TargetAggregateIdentifier IncidentId incident, ClockId clock, String reason)
        implements IncidentCommand {

    public CloseClock {
        incident = Given.required("incident", incident);
        clock = Given.required("clock", clock);
        reason = Given.text("reason", reason, Given.REASON);
    }
}
