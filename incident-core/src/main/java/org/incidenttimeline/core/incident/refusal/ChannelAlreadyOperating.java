package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** The channel is operating already. */
public record ChannelAlreadyOperating(ChannelId channel) implements Refusal {}
