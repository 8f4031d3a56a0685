package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.RegimeName;

/** Start the clock of a legal regime at the moment that triggered it. */
public record StartClock(
        @TargetAggregateIdentifier IncidentId incident,
        ClockId clock,
        RegimeName regime,
        Instant triggeredAt)
        implements IncidentCommand {

    public StartClock {
        incident = Given.required("incident", incident);
        clock = Given.required("clock", clock);
        regime = Given.required("regime", regime);
        triggeredAt = Given.instant("triggeredAt", triggeredAt);
    }
}
