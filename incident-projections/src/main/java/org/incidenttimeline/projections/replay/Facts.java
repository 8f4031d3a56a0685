package org.incidenttimeline.projections.replay;

import java.util.function.Consumer;
import org.incidenttimeline.projections.rows.Fact;

/** The log, or a part of it, as replay reads it: in order of position. */
@FunctionalInterface
public interface Facts {

    /** Hands over the facts after one position up to another, that one included. */
    void read(long after, long upTo, Consumer<Fact> reader);
}
