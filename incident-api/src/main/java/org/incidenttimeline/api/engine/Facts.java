package org.incidenttimeline.api.engine;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.Stamp;

/** Makes the facts that views read from the messages that the framework reads. */
final class Facts {

    private Facts() {}

    /** The fact in a message; throws {@link UnreadableRecord} when its name is unknown. */
    static Fact of(EventMessage<?> message) {
        return switch (message.getPayload()) {
            case IncidentEvent event -> new Fact.OfIncident(stamp(message), event);
            case ChannelEvent event -> new Fact.OfChannel(stamp(message), event);
            case UnreadableFact event -> throw event.asException();
            case Object other ->
                    throw new UnreadableRecord(other.getClass().getName() + " is no fact");
        };
    }

    /** The place in the log of a message that was read from it. */
    static long positionOf(EventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    private static Stamp stamp(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return new Stamp(
                positionOf(message),
                event.getTimestamp(),
                EventId.of(event.getIdentifier()),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                Objects.toString(event.getMetaData().get("actor")));
    }
}
