package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;

/** Mark an earlier entry as entered in error; it stays readable and changes no state. */
public record StrikeEntry(
        @TargetAggregateIdentifier IncidentId incident,
        EventId event,
        String reason,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public StrikeEntry {
        incident = Given.required("incident", incident);
        event = Given.required("event", event);
        reason = Given.text("reason", reason, Given.REASON);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
