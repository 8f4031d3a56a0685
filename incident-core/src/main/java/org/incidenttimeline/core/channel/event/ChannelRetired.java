package org.incidenttimeline.core.channel.event;

import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A channel left the catalogue; it stays in incidents until restored. */
@WireName("channel.retired")
public record ChannelRetired(ChannelId channel, ChannelAudience audience) implements ChannelEvent {}
