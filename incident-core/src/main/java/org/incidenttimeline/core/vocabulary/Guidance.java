package org.incidenttimeline.core.vocabulary;

import java.util.List;
import java.util.Map;

/** What customers should do, for all or some channels. */
public record Guidance(
        GuidanceId guidance, Map<LanguageTag, String> words, List<ChannelId> channels) {

    public Guidance {
        words = Map.copyOf(words);
        channels = List.copyOf(channels);
    }
}
