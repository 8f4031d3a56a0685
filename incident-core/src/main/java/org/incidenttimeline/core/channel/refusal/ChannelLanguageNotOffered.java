package org.incidenttimeline.core.channel.refusal;

import org.incidenttimeline.core.vocabulary.LanguageTag;

/** A name was given in a language that is not configured. */
public record ChannelLanguageNotOffered(LanguageTag language) implements ChannelRefusal {}
