package org.incidenttimeline.house.bad.axon.core.incident;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Core meets Axon only where a message does. */
final class CoreWithEventStore {
    @Nullable EventStore store;
}
