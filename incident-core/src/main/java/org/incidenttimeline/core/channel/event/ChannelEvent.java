package org.incidenttimeline.core.channel.event;

import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;

/** A fact about one entry of the channel catalogue; stored for ever. */
public sealed interface ChannelEvent permits ChannelRegistered, ChannelRevised, ChannelRetired {

    ChannelId channel();

    ChannelAudience audience();
}
