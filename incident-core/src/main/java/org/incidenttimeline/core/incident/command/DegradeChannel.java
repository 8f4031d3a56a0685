package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;

/** Say that a channel works only in part. */
public record DegradeChannel(
        @TargetAggregateIdentifier IncidentId incident,
        ChannelId channel,
        String note,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public DegradeChannel {
        incident = Given.required("incident", incident);
        channel = Given.required("channel", channel);
        note = Given.text("note", note, Given.REASON);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
