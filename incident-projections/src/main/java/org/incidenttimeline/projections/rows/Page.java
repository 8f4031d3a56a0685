package org.incidenttimeline.projections.rows;

import java.util.List;
import java.util.function.Function;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that grows with time, newest first.
 *
 * @param next the cursor of the page of earlier ones, absent on the last page
 */
public record Page<T>(List<T> entries, @Nullable String next) {

    /** The most that a page holds. */
    public static final int LONGEST = 100;

    public Page {
        entries = List.copyOf(entries);
    }

    /** Refuses a page that would hold nothing or too much. */
    public static void requireLimit(int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw new InvalidValue("limit", "must be 1 to " + LONGEST);
        }
    }

    /** At most so many rows of a kind that come before the one given, or the newest. */
    private static <R extends Row> Page<R> of(
            ReadRows rows,
            Class<R> kind,
            String aggregate,
            @Nullable Row before,
            int limit,
            Function<? super R, String> cursor) {
        requireLimit(limit);
        List<R> found = rows.page(kind, aggregate, before, limit + 1);
        List<R> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(shown, found.size() > limit ? cursor.apply(shown.getLast()) : null);
    }

    /**
     * As {@link #of}, with keys for cursors.
     *
     * @param list what the rows are together, to be told to whom gives another cursor
     */
    public static <R extends Row> Page<R> byKey(
            ReadRows rows,
            Class<R> kind,
            String aggregate,
            @Nullable String before,
            int limit,
            String list) {
        R from = before == null ? null : rows.find(kind, aggregate, before);
        if (before != null && from == null) {
            throw new InvalidValue("before", "is not a cursor of this " + list);
        }
        return of(rows, kind, aggregate, from, limit, Row::key);
    }

    /** As {@link #of}, with positions for cursors. */
    public static <R extends Row.ByPosition> Page<R> byPosition(
            ReadRows rows, Class<R> kind, String aggregate, @Nullable String before, int limit) {
        return of(
                rows,
                kind,
                aggregate,
                before == null ? null : Before.of(before),
                limit,
                it -> Long.toString(it.position()));
    }

    /** The same part of the list in another form. */
    public <S> Page<S> map(Function<? super T, ? extends S> form) {
        return new Page<>(entries.stream().<S>map(form).toList(), next);
    }

    /** Stands before every row of this position. */
    private record Before(long position) implements Row.ByPosition {

        static Before of(String cursor) {
            if (!cursor.matches("\\d{1,18}")) {
                throw new InvalidValue("before", "is not a cursor of this list");
            }
            return new Before(Long.parseLong(cursor));
        }

        @Override
        public String key() {
            return "";
        }
    }
}
