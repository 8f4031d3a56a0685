package org.incidenttimeline.projections.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
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
 * @param registeredAt when it was entered; absent from the internal catalogue
 * @param changedAt when it was last revised or retired, else entered; absent from the internal
 *     catalogue
 */
public record ListedChannel(
        ChannelId channel,
        Map<LanguageTag, String> names,
        String group,
        @JsonProperty("order") int rank,
        ChannelAudience audience,
        @Nullable DailyTrade usualDailyTrade,
        boolean retired,
        @Nullable Instant registeredAt,
        @Nullable Instant changedAt)
        implements Row {

    static final String KEY = "channel";

    public ListedChannel {
        names = Map.copyOf(names);
    }

    ListedChannel revised(
            Map<LanguageTag, String> named,
            String grouped,
            int ranked,
            @Nullable DailyTrade trade,
            @Nullable Instant at) {
        return at(
                new ListedChannel(
                        channel,
                        named,
                        grouped,
                        ranked,
                        audience,
                        trade,
                        retired,
                        registeredAt,
                        changedAt),
                at);
    }

    ListedChannel gone(@Nullable Instant at) {
        return at(
                new ListedChannel(
                        channel,
                        names,
                        group,
                        rank,
                        audience,
                        usualDailyTrade,
                        true,
                        registeredAt,
                        changedAt),
                at);
    }

    /** What is the same as before was changed by nobody, and must not show by its time. */
    private ListedChannel at(ListedChannel next, @Nullable Instant at) {
        return next.equals(this)
                ? this
                : new ListedChannel(
                        next.channel,
                        next.names,
                        next.group,
                        next.rank,
                        next.audience,
                        next.usualDailyTrade,
                        next.retired,
                        next.registeredAt,
                        at);
    }

    @Override
    public String key() {
        return KEY;
    }
}
