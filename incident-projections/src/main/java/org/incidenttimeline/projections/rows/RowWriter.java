package org.incidenttimeline.projections.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Folds facts into the stored rows of one generation of one view, writing behind: nothing is
 * written before {@link #flush}, and all within the transaction of the caller. One writer at a
 * time.
 */
public final class RowWriter {

    private final JdbcTemplate jdbc;
    private final View view;
    private final long generation;
    private final String table;
    private final RowProgress progress;
    private final Map<Key, @Nullable Version> present = new HashMap<>();
    private final List<Object[]> ended = new ArrayList<>();
    private final List<Object[]> begun = new ArrayList<>();

    private RowWriter(JdbcTemplate jdbc, View view, long generation, RowProgress progress) {
        this.jdbc = jdbc;
        this.view = view;
        this.generation = generation;
        this.table = RowTable.of(view);
        this.progress = progress;
    }

    /** A writer of each view, for facts that go into all of them, in the order of the views. */
    public static List<RowWriter> together(JdbcTemplate jdbc, Map<View, Long> generations) {
        RowProgress progress = new RowProgress(jdbc, generations);
        return generations.entrySet().stream()
                .map(it -> new RowWriter(jdbc, it.getKey(), it.getValue(), progress))
                .toList();
    }

    /** A writer of one view. */
    public static RowWriter of(JdbcTemplate jdbc, View view, long generation) {
        return together(jdbc, Map.of(view, generation)).getFirst();
    }

    /**
     * Folds one fact, unless this aggregate has reached its position, and gives what it changed. A
     * definition that throws leaves nothing behind. Nothing counts before {@link Folded#keep}.
     */
    public Folded fold(Fact fact) {
        Stamp stamp = fact.stamp();
        Folded folded = new Folded(stamp);
        if (stamp.position() > progress.reached(view, stamp.aggregate())) {
            view.apply(fact, folded);
        }
        return folded;
    }

    /** Writes everything kept since the last time, in JDBC batches. */
    public void flush() {
        present.forEach(
                (key, version) -> {
                    if (version != null && !version.stored) {
                        begun.add(insert(key, version, null));
                    }
                });
        batch(
                "update "
                        + table
                        + " set valid_to = ? where generation = ? and aggregate = ? and kind = ?"
                        + " and row_key = ? and valid_to is null",
                ended);
        batch(
                "insert into "
                        + table
                        + " (generation, aggregate, kind, row_key, row_order, valid_from, valid_to,"
                        + " body) values (?, ?, ?, ?, ?, ?, ?, ?)",
                begun);
        progress.flush();
        present.clear();
    }

    private void batch(String sql, List<Object[]> arguments) {
        if (!arguments.isEmpty()) {
            jdbc.batchUpdate(sql, arguments);
            arguments.clear();
        }
    }

    private @Nullable Version presentOf(Key key, Class<? extends Row> kind) {
        if (!present.containsKey(key)) {
            // Nothing is stored of an aggregate that this generation meets for the first time.
            present.put(key, progress.isNew(view, key.aggregate) ? null : load(key, kind));
        }
        return present.get(key);
    }

    private @Nullable Version load(Key key, Class<? extends Row> kind) {
        List<Version> stored =
                jdbc.query(
                        "select body, valid_from from "
                                + table
                                + " where generation = ? and aggregate = ? and kind = ?"
                                + " and row_key = ? and valid_to is null",
                        (row, number) -> {
                            String body = row.getString(1);
                            return new Version(
                                    StoredJson.MAPPER.readValue(body, kind),
                                    body,
                                    row.getLong(2),
                                    true);
                        },
                        generation,
                        key.aggregate,
                        key.kind,
                        key.name);
        return stored.isEmpty() ? null : stored.getFirst();
    }

    private Object[] insert(Key key, Version it, @Nullable Long validTo) {
        return new Object[] {
            generation,
            key.aggregate,
            key.kind,
            key.name,
            it.row.order(),
            it.validFrom,
            validTo,
            it.body
        };
    }

    private record Key(String aggregate, String kind, String name) {}

    private record Version(Row row, String body, long validFrom, boolean stored) {}

    /** What one fact changed: rows over those kept so far. */
    public final class Folded implements Rows, Elsewhere {

        private final Stamp stamp;
        private final Map<Key, @Nullable Version> changed = new HashMap<>();

        private Folded(Stamp stamp) {
            this.stamp = stamp;
        }

        @Override
        public <R extends Row> @Nullable R find(Class<R> kind, String key) {
            Key wanted = keyOf(kind, key);
            Version found =
                    changed.containsKey(wanted) ? changed.get(wanted) : presentOf(wanted, kind);
            return found == null ? null : kind.cast(found.row);
        }

        @Override
        public void put(Row row) {
            Key set = keyOf(row.getClass(), row.key());
            if (set.name.equals(stamp.event().toString())) {
                // What goes by the name of this very event was not there before it.
                present.putIfAbsent(set, null);
            }
            // All that can fail is done here, so that keeping a fact never stops half-way.
            presentOf(set, row.getClass());
            changed.put(set, new Version(row, RowTable.body(row), stamp.position(), false));
        }

        @Override
        public void remove(Class<? extends Row> kind, String key) {
            Key gone = keyOf(kind, key);
            presentOf(gone, kind);
            changed.put(gone, null);
        }

        private Key keyOf(Class<? extends Row> kind, String key) {
            return new Key(stamp.aggregate(), kind.getSimpleName(), key);
        }

        /** Keeps the changes for the next flush; tells whether anyone at all could see one. */
        public boolean keep() {
            boolean visible = false;
            for (Map.Entry<Key, @Nullable Version> change : changed.entrySet()) {
                visible |= keep(change.getKey(), change.getValue());
            }
            progress.reach(view, stamp.aggregate(), stamp.position());
            return visible;
        }

        private boolean keep(Key key, @Nullable Version next) {
            Version last = present.get(key);
            if (last == null ? next == null : next != null && last.body.equals(next.body)) {
                return false;
            }
            if (last != null && last.stored) {
                ended.add(ending(key));
            } else if (last != null) {
                begun.add(insert(key, last, stamp.position()));
            }
            present.put(key, next);
            return view.changes(
                    last == null ? null : last.row, next == null ? null : next.row, this, this);
        }

        @Override
        public <R extends Row> List<R> others(Class<R> kind, String key) {
            Map<String, R> all = new TreeMap<>();
            jdbc.query(
                    "select aggregate, body from "
                            + table
                            + " where generation = ? and kind = ? and row_key = ?"
                            + " and aggregate <> ? and valid_to is null",
                    row -> {
                        all.put(
                                row.getString(1),
                                StoredJson.MAPPER.readValue(row.getString(2), kind));
                    },
                    generation,
                    kind.getSimpleName(),
                    key,
                    stamp.aggregate());
            present.forEach(
                    (place, version) -> {
                        if (place.kind.equals(kind.getSimpleName())
                                && place.name.equals(key)
                                && !place.aggregate.equals(stamp.aggregate())) {
                            all.remove(place.aggregate);
                            if (version != null) {
                                all.put(place.aggregate, kind.cast(version.row));
                            }
                        }
                    });
            return List.copyOf(all.values());
        }

        private Object[] ending(Key key) {
            return new Object[] {stamp.position(), generation, key.aggregate, key.kind, key.name};
        }
    }
}
