package org.incidenttimeline.projections.rows;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one view in memory, where a fold keeps them. */
public final class MapRows implements ReadRows {

    static final Comparator<Row> IN_ORDER =
            Comparator.comparing(Row::order).thenComparing(Row::key);

    private final Map<String, OfAggregate> aggregates = new TreeMap<>();

    /** Folds one fact through a definition; a position already folded changes nothing. */
    public void apply(View view, Fact fact) {
        OfAggregate rows =
                aggregates.computeIfAbsent(fact.stamp().aggregate(), it -> new OfAggregate());
        if (fact.stamp().position() > rows.reached) {
            view.apply(fact, rows);
            rows.reached = fact.stamp().position();
        }
    }

    /** Every row, with its aggregate. */
    public List<Owned<Row>> everything() {
        return aggregates.entrySet().stream()
                .flatMap(
                        owner ->
                                owner.getValue().kinds.values().stream()
                                        .flatMap(rows -> rows.values().stream())
                                        .map(row -> new Owned<>(owner.getKey(), row)))
                .toList();
    }

    @Override
    public <R extends Row> @Nullable R find(Class<R> kind, String aggregate, String key) {
        OfAggregate rows = aggregates.get(aggregate);
        return rows == null ? null : rows.find(kind, key);
    }

    @Override
    public <R extends Row> List<R> all(Class<R> kind, String aggregate) {
        OfAggregate rows = aggregates.get(aggregate);
        return rows == null
                ? List.of()
                : rows.of(kind).values().stream().map(kind::cast).sorted(IN_ORDER).toList();
    }

    @Override
    public <R extends Row> List<R> page(
            Class<R> kind, String aggregate, @Nullable Row before, int limit) {
        return all(kind, aggregate).reversed().stream()
                .filter(row -> before == null || IN_ORDER.compare(row, before) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public <R extends Row> List<Owned<R>> across(Class<R> kind, String from, String to) {
        return aggregates.keySet().stream()
                .flatMap(owner -> all(kind, owner).stream().map(row -> new Owned<>(owner, row)))
                .filter(it -> it.row().order().compareTo(from) >= 0)
                .filter(it -> it.row().order().compareTo(to) <= 0)
                .sorted(
                        Comparator.<Owned<R>, Row>comparing(Owned::row, IN_ORDER)
                                .thenComparing(Owned::aggregate))
                .toList();
    }

    private static final class OfAggregate implements Rows {

        private final Map<Class<?>, Map<String, Row>> kinds = new HashMap<>();
        private long reached;

        private Map<String, Row> of(Class<?> kind) {
            return kinds.getOrDefault(kind, Map.of());
        }

        @Override
        public <R extends Row> @Nullable R find(Class<R> kind, String key) {
            return kind.cast(of(kind).get(key));
        }

        @Override
        public void put(Row row) {
            kinds.computeIfAbsent(row.getClass(), it -> new HashMap<>()).put(row.key(), row);
        }

        @Override
        public void remove(Class<? extends Row> kind, String key) {
            kinds.computeIfAbsent(kind, it -> new HashMap<>()).remove(key);
        }
    }
}
