package org.incidenttimeline.projections.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.rows.Row;
import org.incidenttimeline.projections.rows.SqlRows;
import org.junit.jupiter.api.Test;

/**
 * A row is found at every position at which it was valid, however long that was, and at no other.
 */
class RowsOfAnyAgeIT {

    private static final String AGGREGATE = "incident:1";
    private static final long LONGEST = 100_000_000;

    /** A row that was valid from one position up to, not including, another. */
    record Aged(long from, long to) implements Row {
        @Override
        public String key() {
            return from + " " + to;
        }
    }

    @Test
    void onH2() {
        try (Database database = Database.h2()) {
            areFound(database);
        }
    }

    @Test
    void onPostgresql() {
        try (Database database = Database.postgresql()) {
            areFound(database);
        }
    }

    private static void areFound(Database database) {
        List<Aged> all = new ArrayList<>();
        TreeSet<Long> positions = new TreeSet<>();
        for (long power = 1; power <= LONGEST; power *= 10) {
            for (long lasted = Math.max(1, power - 1); lasted <= power + 1; lasted++) {
                Aged row = new Aged(3 * power, 3 * power + lasted);
                if (!all.contains(row)) {
                    all.add(row);
                }
                positions.addAll(List.of(row.from - 1, row.from, row.from + 1, row.to - 1, row.to));
            }
        }
        all.add(new Aged(LONGEST, Long.MAX_VALUE));
        all.forEach(it -> insert(database, it));

        for (long position : positions) {
            assertThat(
                            new SqlRows(database.jdbc, Views.IMPACT, position)
                                    .all(Aged.class, AGGREGATE))
                    .as("at " + position)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream()
                                    .filter(it -> it.from <= position && position < it.to)
                                    .toList());
        }
    }

    private static void insert(Database database, Aged row) {
        database.jdbc.update(
                "insert into impact_row (generation, aggregate, kind, row_key, row_order,"
                        + " valid_from, valid_to, body)"
                        + " select generation, ?, 'Aged', ?, '', ?, ?, ? from view_generation"
                        + " where view_name = 'impact'",
                AGGREGATE,
                row.key(),
                row.from,
                row.to == Long.MAX_VALUE ? null : row.to,
                StoredJson.MAPPER.writeValueAsString(row));
    }
}
