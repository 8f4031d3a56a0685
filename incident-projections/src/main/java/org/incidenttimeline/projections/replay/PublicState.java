package org.incidenttimeline.projections.replay;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.customernotice.CustomerNotices;
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
 * @param news the changes since the state before, in order; since a while ago in the first one
 */
public record PublicState(
        long number,
        Instant at,
        List<PublicStory> stories,
        Catalogued catalogue,
        CustomerNotices notices,
        List<News> news) {

    public PublicState {
        stories = List.copyOf(stories);
        news = List.copyOf(news);
    }

    /**
     * One public change as readers are told of it.
     *
     * @param incident the public incident that it was about, if it was about one
     */
    public record News(long number, Instant at, @Nullable PublicId incident) {}
}
