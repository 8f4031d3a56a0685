package org.incidenttimeline.projections.rows;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.incidenttimeline.projections.rows.CopiedAggregate.Cell;
import org.incidenttimeline.projections.rows.CopiedAggregate.OfKind;
import org.incidenttimeline.projections.rows.CopiedAggregate.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The present rows of one view, copied from SQL to memory. A copy never changes; what has happened
 * since gives another one, which shares all that has not.
 */
public final class CopiedRows implements ReadRows {

    private final View view;
    private final long generation;
    private final NavigableMap<String, CopiedAggregate> aggregates;

    private CopiedRows(
            View view, long generation, NavigableMap<String, CopiedAggregate> aggregates) {
        this.view = view;
        this.generation = generation;
        this.aggregates = aggregates;
    }

    /** All present rows of a view; the caller holds the snapshot. */
    public static CopiedRows of(View view, JdbcTemplate jdbc) {
        long generation = new RowHistory(jdbc, view).live();
        NavigableMap<String, CopiedAggregate> all = new TreeMap<>();
        jdbc.query(
                "select kind, row_key, row_order, body, valid_from, aggregate from "
                        + RowTable.of(view)
                        + " where generation = ? and valid_to is null",
                row -> {
                    all.computeIfAbsent(row.getString(6), it -> new CopiedAggregate())
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
        NavigableMap<String, CopiedAggregate> next = new TreeMap<>(aggregates);
        boolean moved = false;
        for (String aggregate : changed) {
            CopiedAggregate before = aggregates.get(aggregate);
            CopiedAggregate after = new CopiedAggregate(before);
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
                            after.remove(row.getString(1), place.key(), until);
                        }
                    },
                    generation,
                    aggregate,
                    after.reached(),
                    after.reached());
            if (after.reached() > (before == null ? 0 : before.reached())) {
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
                                        .takeWhile(it -> it.getKey().order().compareTo(to) <= 0)
                                        .map(it -> new Owned<>(owner, it.getValue().row(kind))))
                .sorted(
                        Comparator.<Owned<R>, Row>comparing(Owned::row, MapRows.IN_ORDER)
                                .thenComparing(Owned::aggregate))
                .toList();
    }

    private OfKind kindOf(Class<? extends Row> kind, String aggregate) {
        CopiedAggregate rows = aggregates.get(aggregate);
        return rows == null ? OfKind.NONE : rows.of(kind);
    }
}
