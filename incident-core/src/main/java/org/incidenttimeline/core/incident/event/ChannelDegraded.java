package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A channel works only in part. */
@WireName("incident.channel-degraded")
public record ChannelDegraded(
        IncidentId incident,
        ChannelId channel,
        ChannelAudience audience,
        String note,
        Instant occurredAt)
        implements IncidentEvent {}
