package org.incidenttimeline.projections.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each aggregate has been folded into one generation of a view; written behind. */
final class RowProgress {

    private final JdbcTemplate jdbc;
    private final View view;
    private final long generation;
    private final Map<String, Reached> aggregates = new HashMap<>();

    RowProgress(JdbcTemplate jdbc, View view, long generation) {
        this.jdbc = jdbc;
        this.view = view;
        this.generation = generation;
    }

    /** The greatest position folded, 0 when none is. */
    long reached(String aggregate) {
        return of(aggregate).now;
    }

    /** Whether nothing at all is stored of this aggregate. */
    boolean isNew(String aggregate) {
        return of(aggregate).stored == 0;
    }

    void reach(String aggregate, long position) {
        Reached reached = of(aggregate);
        reached.now = Math.max(reached.now, position);
    }

    void flush() {
        List<Object[]> moved = new ArrayList<>();
        List<Object[]> first = new ArrayList<>();
        aggregates.forEach(
                (aggregate, it) -> {
                    if (it.now > it.stored) {
                        (it.stored == 0 ? first : moved)
                                .add(new Object[] {it.now, view.name(), generation, aggregate});
                    }
                });
        if (!moved.isEmpty()) {
            jdbc.batchUpdate(
                    "update view_progress set position = ?"
                            + " where view_name = ? and generation = ? and aggregate = ?",
                    moved);
        }
        if (!first.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into view_progress (position, view_name, generation, aggregate)"
                            + " values (?, ?, ?, ?)",
                    first);
        }
        aggregates.clear();
    }

    private Reached of(String aggregate) {
        return aggregates.computeIfAbsent(aggregate, this::load);
    }

    private Reached load(String aggregate) {
        return jdbc
                .query(
                        "select position from view_progress"
                                + " where view_name = ? and generation = ? and aggregate = ?",
                        (row, number) -> new Reached(row.getLong(1)),
                        view.name(),
                        generation,
                        aggregate)
                .stream()
                .findFirst()
                .orElseGet(() -> new Reached(0));
    }

    private static final class Reached {
        private final long stored;
        private long now;

        Reached(long stored) {
            this.stored = stored;
            this.now = stored;
        }
    }
}
