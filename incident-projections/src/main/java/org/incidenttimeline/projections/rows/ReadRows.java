package org.incidenttimeline.projections.rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one view at one moment, as queries read them: live, as of a position, or folded. Rows
 * come sorted by {@link Row#order()}, then by key.
 */
public interface ReadRows {

    /** Sorts after every order that rows have. */
    String LAST = "\uffff";

    /** The row of this aggregate, kind and key, or null when there is none. */
    <R extends Row> @Nullable R find(Class<R> kind, String aggregate, String key);

    /** The rows of this aggregate and kind that have one of these keys, by key. */
    default <R extends Row> Map<String, R> find(
            Class<R> kind, String aggregate, Collection<String> keys) {
        Map<String, R> found = new TreeMap<>();
        for (String key : keys) {
            R row = find(kind, aggregate, key);
            if (row != null) {
                found.put(key, row);
            }
        }
        return found;
    }

    /** All rows of a kind of one aggregate. */
    <R extends Row> List<R> all(Class<R> kind, String aggregate);

    /**
     * At most so many rows of a kind of one aggregate, in falling order, that come before the row
     * given, or from the last one on when none is.
     */
    <R extends Row> List<R> page(Class<R> kind, String aggregate, @Nullable Row before, int limit);

    /** The rows of a kind of all aggregates whose order lies between these two, both included. */
    <R extends Row> List<Owned<R>> across(Class<R> kind, String from, String to);

    /** The rows of a kind of all aggregates. */
    default <R extends Row> List<Owned<R>> across(Class<R> kind) {
        return across(kind, "", LAST);
    }

    /** A row and the stored id of the aggregate whose it is. */
    record Owned<R extends Row>(String aggregate, R row) {}
}
