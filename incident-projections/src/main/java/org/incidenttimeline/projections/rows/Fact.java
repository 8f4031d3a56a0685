package org.incidenttimeline.projections.rows;

import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.incident.event.IncidentEvent;

/** A stored event as the views read it: what happened, and what the store wrote beside it. */
public sealed interface Fact {

    Stamp stamp();

    /** A fact about an incident. */
    record OfIncident(Stamp stamp, IncidentEvent event) implements Fact {}

    /** A fact about the channel catalogue. */
    record OfChannel(Stamp stamp, ChannelEvent event) implements Fact {}
}
