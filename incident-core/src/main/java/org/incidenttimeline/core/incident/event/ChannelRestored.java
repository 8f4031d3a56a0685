package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A channel works again. */
@WireName("incident.channel-restored")
public record ChannelRestored(
        IncidentId incident, ChannelId channel, ChannelAudience audience, Instant occurredAt)
        implements IncidentEvent {}
