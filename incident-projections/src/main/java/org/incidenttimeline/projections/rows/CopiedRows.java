package org.incidenttimeline.projections.rows;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The present rows of one view, copied from SQL to memory. A copy never changes; what has happened
 * since gives another one, which shares all that has not.
 */
public final class CopiedRows implements ReadRows {

    private final View view;
    private final long generation;
    private final NavigableMap<String, OfAggregate> aggregates;

    private CopiedRows(View view, long generation, NavigableMap<String, OfAggregate> aggregates) {
        this.view = view;
        this.generation = generation;
        this.aggregates = aggregates;
    }

    /** All present rows of a view; the caller holds the snapshot. */
    public static CopiedRows of(View view, JdbcTemplate jdbc) {
        long generation = new RowHistory(jdbc, view).live();
        NavigableMap<String, OfAggregate> all = new TreeMap<>();
        jdbc.query(
                "select kind, row_key, row_order, body, valid_from, aggregate from "
                        + RowTable.of(view)
                        + " where generation = ? and valid_to is null",
                row -> {
                    all.computeIfAbsent(row.getString(6), it -> new OfAggregate())
                            .put(
                                    row.getString(1),
                                    new Cell(
                                            new Place(row.getString(3), row.getString(2)),
                                            row.getString(4)),
                                    row.getLong(5));
                },
                generation);
        return new CopiedRows(view, generation, all);
    }

    /**
     * What these rows have become where only the aggregates named have changed since. An aggregate
     * is read from where it stood, wherever the others stand: a parked one may follow late.
     */
    public CopiedRows after(Collection<String> changed, JdbcTemplate jdbc) {
        if (new RowHistory(jdbc, view).live() != generation) {
            return of(view, jdbc);
        }
        NavigableMap<String, OfAggregate> next = new TreeMap<>(aggregates);
        boolean moved = false;
        for (String aggregate : changed) {
            OfAggregate before = aggregates.get(aggregate);
            OfAggregate after = new OfAggregate(before);
            jdbc.query(
                    "select kind, row_key, row_order, body, valid_from, valid_to from "
                            + RowTable.of(view)
                            + " where generation = ? and aggregate = ?"
                            + " and (valid_from > ? or valid_to > ?) order by valid_from",
                    row -> {
                        Place place = new Place(row.getString(3), row.getString(2));
                        long until = row.getLong(6);
                        if (row.wasNull()) {
                            after.put(
                                    row.getString(1),
                                    new Cell(place, row.getString(4)),
                                    row.getLong(5));
                        } else {
                            after.remove(row.getString(1), place.key, until);
                        }
                    },
                    generation,
                    aggregate,
                    after.reached,
                    after.reached);
            if (after.reached > (before == null ? 0 : before.reached)) {
                next.put(aggregate, after);
                moved = true;
            }
        }
        return moved ? new CopiedRows(view, generation, next) : this;
    }

    /** Whether these rows were copied afresh since those, and share nothing with them. */
    public boolean isAfresh(CopiedRows those) {
        return generation != those.generation;
    }

    /** The stored ids of all aggregates that have rows. */
    public List<String> aggregates() {
        return List.copyOf(aggregates.keySet());
    }

    @Override
    public <R extends Row> @Nullable R find(Class<R> kind, String aggregate, String key) {
        Cell cell = kindOf(kind, aggregate).byKey.get(key);
        return cell == null ? null : cell.row(kind);
    }

    @Override
    public <R extends Row> List<R> all(Class<R> kind, String aggregate) {
        return kindOf(kind, aggregate).inOrder.values().stream().map(it -> it.row(kind)).toList();
    }

    @Override
    public <R extends Row> List<R> page(
            Class<R> kind, String aggregate, @Nullable Row before, int limit) {
        NavigableMap<Place, Cell> newestFirst = kindOf(kind, aggregate).inOrder.descendingMap();
        return (before == null
                        ? newestFirst
                        : newestFirst.tailMap(new Place(before.order(), before.key()), false))
                .values().stream().limit(limit).map(it -> it.row(kind)).toList();
    }

    @Override
    public <R extends Row> List<Owned<R>> across(Class<R> kind, String from, String to) {
        return aggregates.keySet().stream()
                .flatMap(
                        owner ->
                                kindOf(kind, owner)
                                        .inOrder
                                        .tailMap(new Place(from, ""), true)
                                        .entrySet()
                                        .stream()
                                        .takeWhile(it -> it.getKey().order.compareTo(to) <= 0)
                                        .map(it -> new Owned<>(owner, it.getValue().row(kind))))
                .sorted(
                        Comparator.<Owned<R>, Row>comparing(Owned::row, MapRows.IN_ORDER)
                                .thenComparing(Owned::aggregate))
                .toList();
    }

    private OfKind kindOf(Class<? extends Row> kind, String aggregate) {
        OfAggregate rows = aggregates.get(aggregate);
        OfKind found = rows == null ? null : rows.kinds.get(kind.getSimpleName());
        return found == null ? OfKind.NONE : found;
    }

    private record Place(String order, String key) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::order).thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** A stored row; read from its JSON once, when somebody first asks. */
    private static final class Cell {
        private final Place place;
        private final String body;
        private volatile @Nullable Row read;

        Cell(Place place, String body) {
            this.place = place;
            this.body = body;
        }

        <R extends Row> R row(Class<R> kind) {
            Row row = read;
            if (row == null) {
                row = StoredJson.MAPPER.readValue(body, kind);
                read = row;
            }
            return kind.cast(row);
        }
    }

    private static final class OfKind {
        private static final OfKind NONE = new OfKind();

        private final Map<String, Cell> byKey = new HashMap<>();
        private final NavigableMap<Place, Cell> inOrder = new TreeMap<>();

        OfKind copy() {
            OfKind copy = new OfKind();
            copy.byKey.putAll(byKey);
            copy.inOrder.putAll(inOrder);
            return copy;
        }

        void remove(String key) {
            Cell gone = byKey.remove(key);
            if (gone != null) {
                inOrder.remove(gone.place);
            }
        }
    }

    private static final class OfAggregate {
        private final Map<String, OfKind> kinds = new HashMap<>();
        private long reached;

        OfAggregate() {}

        OfAggregate(@Nullable OfAggregate before) {
            if (before != null) {
                before.kinds.forEach((kind, rows) -> kinds.put(kind, rows.copy()));
                reached = before.reached;
            }
        }

        void put(String kind, Cell cell, long from) {
            OfKind rows = kinds.computeIfAbsent(kind, it -> new OfKind());
            rows.remove(cell.place.key);
            rows.byKey.put(cell.place.key, cell);
            rows.inOrder.put(cell.place, cell);
            reached = Math.max(reached, from);
        }

        void remove(String kind, String key, long until) {
            OfKind rows = kinds.get(kind);
            if (rows != null) {
                rows.remove(key);
            }
            reached = Math.max(reached, until);
        }
    }
}
