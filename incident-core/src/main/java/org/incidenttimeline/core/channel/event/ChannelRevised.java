package org.incidenttimeline.core.channel.event;

import java.util.Map;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/** A channel of the catalogue is described anew; this is its whole description. */
@WireName("channel.revised")
public record ChannelRevised(
        ChannelId channel,
        Map<LanguageTag, String> names,
        String group,
        int order,
        ChannelAudience audience,
        @Nullable DailyTrade usualDailyTrade)
        implements ChannelEvent {

    public ChannelRevised {
        names = Map.copyOf(names);
    }
}
