package org.incidenttimeline.api.engine;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.channel.event.ChannelRegistered;
import org.incidenttimeline.core.channel.event.ChannelRetired;
import org.incidenttimeline.core.channel.event.ChannelRevised;
import org.incidenttimeline.core.incident.Catalogue;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue as an incident asks it: the channel's own stream, so never behind. */
@Component
class ChannelStreams implements Catalogue {

    private final EventStore store;

    ChannelStreams(EventStore store) {
        this.store = store;
    }

    @Override
    public @Nullable Listing find(ChannelId channel) {
        DomainEventStream stream = store.readEvents(channel.toString());
        Listing listing = null;
        while (stream.hasNext()) {
            listing =
                    switch (stream.next().getPayload()) {
                        case ChannelEvent event -> listed(event);
                        case UnreadableFact event -> throw event.asException();
                        case Object other ->
                                throw new UnreadableRecord(other.getClass() + " is no fact");
                    };
        }
        return listing;
    }

    private static Listing listed(ChannelEvent event) {
        return switch (event) {
            case ChannelRegistered registered -> new Listing(registered.audience(), false);
            case ChannelRevised revised -> new Listing(revised.audience(), false);
            case ChannelRetired retired -> new Listing(retired.audience(), true);
        };
    }
}
