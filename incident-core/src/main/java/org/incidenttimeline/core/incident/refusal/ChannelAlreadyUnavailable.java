package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** The channel is unavailable already. */
public record ChannelAlreadyUnavailable(ChannelId channel) implements Refusal {}
