package org.incidenttimeline.projections.rows;

/** One row of a view: a record, stored as JSON under its kind, which is its simple class name. */
public interface Row {

    /** Names the row among those of its kind and aggregate. */
    String key();

    /** Where it stands among those of its kind; compared as plain text, then by key. */
    default String order() {
        return "";
    }

    /** A position as text that sorts as positions do. */
    static String orderOf(long position) {
        return "%019d".formatted(position);
    }

    /** A row that stands where the log told of it, and was never valid before that. */
    interface ByPosition extends Row {

        /** The position of the event that put it there. */
        long position();

        @Override
        default String order() {
            return orderOf(position());
        }
    }
}
