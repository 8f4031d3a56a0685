package org.incidenttimeline.core.channel.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** Another channel of this id is in the catalogue. */
public record ChannelIdTaken(ChannelId channel) implements ChannelRefusal {}
