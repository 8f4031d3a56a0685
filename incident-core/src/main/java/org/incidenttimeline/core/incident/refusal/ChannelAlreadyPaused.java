package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** The channel is paused already. */
public record ChannelAlreadyPaused(ChannelId channel) implements Refusal {}
