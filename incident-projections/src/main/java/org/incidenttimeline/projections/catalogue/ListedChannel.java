package org.incidenttimeline.projections.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * One channel as the catalogue describes it.
 *
 * @param rank where the catalogue lists it
 * @param usualDailyTrade internal; absent from the public catalogue
 * @param retired whether it has left the catalogue
 */
public record ListedChannel(
        ChannelId channel,
        Map<LanguageTag, String> names,
        String group,
        @JsonProperty("order") int rank,
        ChannelAudience audience,
        @Nullable DailyTrade usualDailyTrade,
        boolean retired)
        implements Row {

    static final String KEY = "channel";

    public ListedChannel {
        names = Map.copyOf(names);
    }

    ListedChannel gone() {
        return new ListedChannel(channel, names, group, rank, audience, usualDailyTrade, true);
    }

    @Override
    public String key() {
        return KEY;
    }
}
