package org.incidenttimeline.core.channel.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Given;

/** Take a channel out of the catalogue. */
public record RetireChannel(@TargetAggregateIdentifier ChannelId channel)
        implements ChannelCommand {

    public RetireChannel {
        channel = Given.required("channel", channel);
    }
}
