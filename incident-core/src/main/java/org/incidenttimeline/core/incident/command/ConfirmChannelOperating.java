package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;

/** Say that a channel was looked at and works. */
public record ConfirmChannelOperating(
        @TargetAggregateIdentifier IncidentId incident,
        ChannelId channel,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public ConfirmChannelOperating {
        incident = Given.required("incident", incident);
        channel = Given.required("channel", channel);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
