package org.incidenttimeline.core.channel.command;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** A wish to change one entry of the channel catalogue; refuses nonsense when it is made. */
public sealed interface ChannelCommand permits RegisterChannel, ReviseChannel, RetireChannel {

    ChannelId channel();
}
