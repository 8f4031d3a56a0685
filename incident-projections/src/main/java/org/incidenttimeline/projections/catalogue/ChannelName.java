package org.incidenttimeline.projections.catalogue;

import java.util.Map;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.LanguageTag;

/** A channel as an answer names it. */
public record ChannelName(ChannelId channel, Map<LanguageTag, String> names) {

    public ChannelName {
        names = Map.copyOf(names);
    }

    /** The name of a channel of the catalogue. */
    public static ChannelName of(ListedChannel listed) {
        return new ChannelName(listed.channel(), listed.names());
    }
}
