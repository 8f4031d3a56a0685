package org.incidenttimeline.projections.rows;

import java.util.List;

/** The present rows of all other aggregates, for the one question whether a change shows. */
public interface Elsewhere {

    /** The rows of this kind and key that other aggregates have. */
    <R extends Row> List<R> others(Class<R> kind, String key);
}
