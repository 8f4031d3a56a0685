package org.incidenttimeline.core.incident;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;

/** The record of one incident: decides on commands, evolves by events. */
public final class Incident {

    @AggregateIdentifier private @Nullable IncidentId id;

    @EventSourcingHandler
    void evolve(IncidentEvent fact) {
        id = fact.incident();
    }

    @Nullable IncidentId id() {
        return id;
    }
}
