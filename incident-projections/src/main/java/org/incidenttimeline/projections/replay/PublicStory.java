package org.incidenttimeline.projections.replay;

import java.util.Map;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.publictimeline.Timeline;

/**
 * All that anyone may read of one incident; the same object for as long as none of it changes.
 *
 * @param chained its statements as they were signed, as far as they are in the chain
 */
public record PublicStory(Timeline timeline, Map<PublicId, ChainEntry> chained) {

    public PublicStory {
        chained = Map.copyOf(chained);
    }
}
