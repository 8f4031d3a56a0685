package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StepName;

/** Record that a step of a regime was notified, and under which reference. */
public record RecordNotification(
        @TargetAggregateIdentifier IncidentId incident,
        ClockId clock,
        StepName step,
        Instant at,
        String reference)
        implements IncidentCommand {

    public RecordNotification {
        incident = Given.required("incident", incident);
        clock = Given.required("clock", clock);
        step = Given.required("step", step);
        at = Given.instant("at", at);
        reference = Given.line("reference", reference, Given.REASON);
    }
}
