package org.incidenttimeline.projections.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each aggregate has been folded into a generation of some views; written behind. */
final class RowProgress {

    private final JdbcTemplate jdbc;
    private final Map<View, Long> generations;
    private final String select;
    private final Map<String, Map<View, Reached>> aggregates = new HashMap<>();

    /**
     * @param generations which one of each view
     */
    RowProgress(JdbcTemplate jdbc, Map<View, Long> generations) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.select =
                String.join(
                        " union all ",
                        Collections.nCopies(
                                generations.size(),
                                "select view_name, position from view_progress"
                                        + " where view_name = ? and generation = ?"
                                        + " and aggregate = ?"));
    }

    /** The greatest position folded, 0 when none is. */
    long reached(View view, String aggregate) {
        return of(view, aggregate).now;
    }

    /** Whether nothing at all is stored of this aggregate. */
    boolean isNew(View view, String aggregate) {
        return of(view, aggregate).stored == 0;
    }

    void reach(View view, String aggregate, long position) {
        Reached reached = of(view, aggregate);
        reached.now = Math.max(reached.now, position);
    }

    void flush() {
        List<Object[]> moved = new ArrayList<>();
        List<Object[]> first = new ArrayList<>();
        aggregates.forEach(
                (aggregate, views) ->
                        views.forEach(
                                (view, it) -> {
                                    if (it.now > it.stored) {
                                        (it.stored == 0 ? first : moved)
                                                .add(
                                                        new Object[] {
                                                            it.now,
                                                            view.name(),
                                                            generations.get(view),
                                                            aggregate
                                                        });
                                    }
                                }));
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

    private Reached of(View view, String aggregate) {
        return Objects.requireNonNull(aggregates.computeIfAbsent(aggregate, this::load).get(view));
    }

    /** Of all the views at once, for whoever folds into one folds into the others. */
    private Map<View, Reached> load(String aggregate) {
        List<Object> asked = new ArrayList<>();
        generations.forEach(
                (view, generation) -> asked.addAll(List.of(view.name(), generation, aggregate)));
        Map<String, Long> stored = new HashMap<>();
        jdbc.query(
                select,
                row -> {
                    stored.put(row.getString(1), row.getLong(2));
                },
                asked.toArray());
        Map<View, Reached> all = new LinkedHashMap<>();
        generations
                .keySet()
                .forEach(it -> all.put(it, new Reached(stored.getOrDefault(it.name(), 0L))));
        return all;
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
