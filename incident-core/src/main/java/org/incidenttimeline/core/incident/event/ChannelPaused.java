package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.WireName;

/** We stopped a channel. */
@WireName("incident.channel-paused")
public record ChannelPaused(
        IncidentId incident,
        ChannelId channel,
        ChannelAudience audience,
        String reason,
        Instant occurredAt)
        implements IncidentEvent {}
