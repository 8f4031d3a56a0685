package org.incidenttimeline.core.incident.refusal;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ChannelId;

/** The time given lies before the latest change of this channel. */
public record OccurredBeforeLatestChange(
        ChannelId channel, Instant occurredAt, Instant latestChange) implements Refusal {}
