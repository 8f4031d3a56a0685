package org.incidenttimeline.core.vocabulary;

import java.util.List;
import java.util.Map;

/** Guidance as the public reads it: without its internal id. */
public record PublicGuidance(Map<LanguageTag, String> words, List<ChannelId> channels) {

    public PublicGuidance {
        words = Map.copyOf(words);
        channels = List.copyOf(channels);
    }
}
