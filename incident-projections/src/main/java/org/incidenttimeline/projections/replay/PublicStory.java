package org.incidenttimeline.projections.replay;

import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.publictimeline.Timeline;

/**
 * All that anyone may read of one incident; the same object for as long as none of it changes.
 *
 * @param recorded the entries of the timeline in the order in which they were recorded, which is
 *     not always that in which things happened
 * @param chained its statements as they were signed, as far as they are in the chain
 */
public record PublicStory(
        Timeline timeline, List<Timeline.Told> recorded, Map<PublicId, ChainEntry> chained) {

    public PublicStory {
        recorded = List.copyOf(recorded);
        chained = Map.copyOf(chained);
    }
}
