package org.incidenttimeline.core.channel;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.jspecify.annotations.Nullable;

/** One entry of the channel catalogue: decides on commands, evolves by events. */
public final class Channel {

    @AggregateIdentifier private @Nullable ChannelId id;

    @EventSourcingHandler
    void evolve(ChannelEvent fact) {
        id = fact.channel();
    }

    @Nullable ChannelId id() {
        return id;
    }
}
