package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A channel was looked at and found to work. */
@WireName("incident.channel-confirmed-operating")
public record ChannelConfirmedOperating(
        IncidentId incident, ChannelId channel, ChannelAudience audience, Instant occurredAt)
        implements IncidentEvent {}
