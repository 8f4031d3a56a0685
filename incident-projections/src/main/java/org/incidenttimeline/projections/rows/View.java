package org.incidenttimeline.projections.rows;

import org.jspecify.annotations.Nullable;

/** The one definition of a view, run live, in replay and in rebuilds alike. */
public interface View {

    /** The stored name of the view, for instance {@code public-timeline}. */
    String name();

    /**
     * Raised whenever the definition gives other rows than before; a store that holds rows of an
     * earlier edition is rebuilt when the program starts.
     */
    int edition();

    /** Folds one fact into the rows of its aggregate; a fact whose row is missing is ignored. */
    void apply(Fact fact, Rows rows);

    /** Whether anyone at all may see this row by now; an internal view shows none. */
    default boolean shows(Row row, Rows rows) {
        return false;
    }

    /** Whether anyone at all sees another thing once a row is this and no longer that. */
    default boolean changes(
            @Nullable Row before, @Nullable Row after, Rows rows, Elsewhere elsewhere) {
        return (after != null && shows(after, rows)) || (before != null && shows(before, rows));
    }
}
