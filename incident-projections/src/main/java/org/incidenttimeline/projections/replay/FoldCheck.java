package org.incidenttimeline.projections.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.incidenttimeline.projections.rows.MapRows;
import org.incidenttimeline.projections.rows.RowHistory;
import org.incidenttimeline.projections.rows.StoredRow;
import org.incidenttimeline.projections.rows.View;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The proof that live rows are a fold of the log: it folds, compares and names what differs. */
public final class FoldCheck {

    private final JdbcTemplate jdbc;
    private final Facts log;

    public FoldCheck(JdbcTemplate jdbc, Facts log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** A row that is stored otherwise than the fold has it; null where a side has none. */
    public record Difference(
            String aggregate,
            String kind,
            String key,
            @Nullable StoredRow stored,
            @Nullable StoredRow folded) {}

    /**
     * What differs between the live rows of a view valid at a position and the fold of the log up
     * to it. Parked sequences stand still and are left out.
     */
    public List<Difference> differences(View view, long position, Predicate<String> parked) {
        MapRows folded = new MapRows();
        log.read(
                0,
                position,
                fact -> {
                    if (!parked.test(fact.stamp().aggregate())) {
                        folded.apply(view, fact);
                    }
                });
        RowHistory history = new RowHistory(jdbc, view);
        return compare(
                history.validAt(history.live(), position).stream()
                        .filter(row -> !parked.test(row.aggregate()))
                        .toList(),
                folded.everything().stream()
                        .map(it -> StoredRow.of(it.aggregate(), it.row()))
                        .toList());
    }

    static List<Difference> compare(List<StoredRow> stored, List<StoredRow> folded) {
        Map<Place, StoredRow> left = byPlace(stored);
        Map<Place, StoredRow> right = byPlace(folded);
        List<Difference> differences = new ArrayList<>();
        left.forEach(
                (place, row) -> {
                    if (!Objects.equals(row, right.get(place))) {
                        differences.add(place.differs(row, right.get(place)));
                    }
                });
        right.forEach(
                (place, row) -> {
                    if (!left.containsKey(place)) {
                        differences.add(place.differs(null, row));
                    }
                });
        return differences;
    }

    private static Map<Place, StoredRow> byPlace(List<StoredRow> rows) {
        Map<Place, StoredRow> places = new TreeMap<>();
        for (StoredRow row : rows) {
            Place place = new Place(row.aggregate(), row.kind(), row.key());
            if (places.put(place, row) != null) {
                throw new IllegalStateException("two rows are valid at once: " + place);
            }
        }
        return places;
    }

    private record Place(String aggregate, String kind, String key) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::aggregate)
                        .thenComparing(Place::kind)
                        .thenComparing(Place::key);

        Difference differs(@Nullable StoredRow stored, @Nullable StoredRow folded) {
            return new Difference(aggregate, kind, key, stored, folded);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
