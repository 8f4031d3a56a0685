package org.incidenttimeline.core.channel.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** The catalogue has no such channel. */
public record ChannelNotRegistered(ChannelId channel) implements ChannelRefusal {}
