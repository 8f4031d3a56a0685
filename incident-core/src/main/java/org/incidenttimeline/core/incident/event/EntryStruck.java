package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.WireName;

/** An earlier entry was marked as entered in error; it changes no state. */
@WireName("incident.entry-struck")
public record EntryStruck(IncidentId incident, EventId event, String reason, Instant occurredAt)
        implements IncidentEvent {}
