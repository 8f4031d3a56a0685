package org.incidenttimeline.projections.rows;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;

/** The copied rows of one aggregate; they change only until they are part of a copy. */
final class CopiedAggregate {

    private final Map<String, OfKind> kinds = new HashMap<>();
    private long reached;

    CopiedAggregate() {}

    CopiedAggregate(@Nullable CopiedAggregate before) {
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

    /** How far its rows were read. */
    long reached() {
        return reached;
    }

    OfKind of(Class<? extends Row> kind) {
        return kinds.getOrDefault(kind.getSimpleName(), OfKind.NONE);
    }

    record Place(String order, String key) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::order).thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** A stored row; read from its JSON once, when somebody first asks. */
    static final class Cell {
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

    static final class OfKind {
        static final OfKind NONE = new OfKind();

        final Map<String, Cell> byKey = new HashMap<>();
        final NavigableMap<Place, Cell> inOrder = new TreeMap<>();

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
}
