package org.incidenttimeline.house.bad.axonoutside.api.comms;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Only the engine room knows Axon. */
final class DoorThatConfiguresAxon {
    @Nullable EventStore store;
}
