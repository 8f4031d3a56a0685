package org.incidenttimeline.projections.rows;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one aggregate in one view, as far as they have been folded. All access is by key, so
 * that a fact costs the same in an incident of ten or a hundred thousand.
 */
public interface Rows {

    /** The row of this kind and key, or null when there is none. */
    <R extends Row> @Nullable R find(Class<R> kind, String key);

    /** Sets a row; an equal one changes nothing. */
    void put(Row row);

    /** Takes a row away; a missing one changes nothing. */
    void remove(Class<? extends Row> kind, String key);
}
