package org.incidenttimeline.projections.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.projections.rows.ReadRows;
import org.jspecify.annotations.Nullable;

/** A whole catalogue at one moment, in its own order. */
public final class Catalogued {

    private static final Comparator<ListedChannel> IN_ORDER =
            Comparator.comparingInt(ListedChannel::rank).thenComparing(ListedChannel::channel);

    private final Map<ChannelId, ListedChannel> channels = new LinkedHashMap<>();

    private Catalogued(List<ListedChannel> inOrder) {
        inOrder.forEach(it -> channels.put(it.channel(), it));
    }

    /** Reads a catalogue from the rows of its view. */
    public static Catalogued in(ReadRows rows) {
        return new Catalogued(
                rows.across(ListedChannel.class).stream()
                        .map(ReadRows.Owned::row)
                        .sorted(IN_ORDER)
                        .toList());
    }

    /** All channels, retired ones included. */
    public List<ListedChannel> all() {
        return List.copyOf(channels.values());
    }

    /** The channel of this id, or null when this catalogue has none. */
    public @Nullable ListedChannel find(ChannelId channel) {
        return channels.get(channel);
    }

    /** Those of these channels that this catalogue has, with their names. */
    public List<ChannelName> names(List<ChannelId> named) {
        return channels.values().stream()
                .filter(it -> named.contains(it.channel()))
                .map(ChannelName::of)
                .toList();
    }
}
