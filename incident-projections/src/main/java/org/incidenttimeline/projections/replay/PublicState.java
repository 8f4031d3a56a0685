package org.incidenttimeline.projections.replay;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.customernotice.CustomerNotices;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.jspecify.annotations.Nullable;

/**
 * All that anyone may read, as of one public change, in memory.
 *
 * @param number the number of that change, 0 before the first
 * @param at the instant for which public answers are computed: that of the change, the epoch before
 *     the first
 * @param stories the public incidents, the latest to become public first
 * @param catalogue the public channels
 * @param notices the customer notice
 * @param chain the chain of all statements to the public, in order
 * @param news the changes since the state before, in order; since a while ago in the first one
 */
public record PublicState(
        long number,
        Instant at,
        List<PublicStory> stories,
        Catalogued catalogue,
        CustomerNotices notices,
        List<ChainEntry> chain,
        List<News> news) {

    public PublicState {
        stories = List.copyOf(stories);
        chain = List.copyOf(chain);
        news = List.copyOf(news);
    }

    /** The signed form of a statement; null while it is not in the chain. */
    public @Nullable ChainEntry chained(PublicId statement) {
        return stories.stream()
                .map(it -> it.chained().get(statement))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * One public change as readers are told of it.
     *
     * @param incident the public incident that it was about, if it was about one
     */
    public record News(long number, Instant at, @Nullable PublicId incident) {}
}
