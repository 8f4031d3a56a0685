package org.incidenttimeline.core.channel.refusal;

/**
 * The state of the world in which a command on the channel catalogue cannot be done; nothing is
 * stored.
 */
public sealed interface ChannelRefusal
        permits ChannelIdTaken,
                ChannelAlreadyRetired,
                ChannelLanguageMissing,
                ChannelLanguageNotOffered {}
