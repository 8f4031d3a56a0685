package org.incidenttimeline.core.channel.refusal;

import org.incidenttimeline.core.vocabulary.LanguageTag;

/** Names need at least the default language. */
public record ChannelLanguageMissing(LanguageTag language) implements ChannelRefusal {}
