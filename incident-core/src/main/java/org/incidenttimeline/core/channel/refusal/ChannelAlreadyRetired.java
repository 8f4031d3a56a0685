package org.incidenttimeline.core.channel.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** The channel has left the catalogue already. */
public record ChannelAlreadyRetired(ChannelId channel) implements ChannelRefusal {}
