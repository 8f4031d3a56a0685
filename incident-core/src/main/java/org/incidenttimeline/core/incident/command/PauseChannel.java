package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;

/** Stop a channel, for instance while an attack is contained. */
public record PauseChannel(
        @TargetAggregateIdentifier IncidentId incident,
        ChannelId channel,
        String reason,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public PauseChannel {
        incident = Given.required("incident", incident);
        channel = Given.required("channel", channel);
        reason = Given.text("reason", reason, Given.REASON);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
