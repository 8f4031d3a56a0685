package org.incidenttimeline.projections.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.incidenttimeline.projections.rows.View;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which aggregates of a view have come further since it was last asked. */
final class Folding {

    private final JdbcTemplate jdbc;
    private final View view;
    private final Map<String, Long> folded = new HashMap<>();

    Folding(JdbcTemplate jdbc, View view) {
        this.jdbc = jdbc;
        this.view = view;
    }

    /**
     * The aggregates of which something has been folded since the last time. What nobody could see
     * of them is among it: it shows once what covered it is gone.
     */
    Set<String> moved() {
        Set<String> moved = new TreeSet<>();
        jdbc.query(
                "select aggregate, position from view_progress where view_name = ?"
                        + " and generation = (select generation from view_generation"
                        + " where view_name = ?)",
                row -> {
                    String aggregate = row.getString(1);
                    long position = row.getLong(2);
                    if (!Objects.equals(folded.put(aggregate, position), position)) {
                        moved.add(aggregate);
                    }
                },
                view.name(),
                view.name());
        return moved;
    }

    void forget() {
        folded.clear();
    }
}
