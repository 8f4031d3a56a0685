package org.incidenttimeline.projections.replay;

import java.util.List;
import org.incidenttimeline.projections.publictimeline.Timeline;

/**
 * All that anyone may read of one incident; the same object for as long as none of it changes.
 *
 * @param recorded the entries of the timeline in the order in which they were recorded, which is
 *     not always that in which things happened
 */
public record PublicStory(Timeline timeline, List<Timeline.Told> recorded) {

    public PublicStory {
        recorded = List.copyOf(recorded);
    }
}
