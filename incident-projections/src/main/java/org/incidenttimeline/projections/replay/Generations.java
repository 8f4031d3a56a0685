package org.incidenttimeline.projections.replay;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.projections.rows.View;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which generation of each view is live. */
final class Generations {

    private final JdbcTemplate jdbc;

    Generations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The live generation of one view, held as those of {@link #lock(List)} are. */
    long lock(View view) {
        return lock(List.of(view)).values().iterator().next();
    }

    /**
     * The live generation of each view, held to the end of the transaction against swaps and other
     * writers. Refuses rows of a later edition: a program of an earlier one must not write into
     * them, and waits until it is stopped.
     *
     * @param views in order of name, which is the order in which they are locked
     */
    Map<View, Long> lock(List<View> views) {
        record Live(long generation, int edition) {}
        Map<String, Live> found = new HashMap<>();
        jdbc.query(
                "select view_name, generation, edition from view_generation where view_name in ("
                        + String.join(",", Collections.nCopies(views.size(), "?"))
                        + ") order by view_name for update",
                row -> {
                    found.put(row.getString(1), new Live(row.getLong(2), row.getInt(3)));
                },
                views.stream().map(View::name).toArray());
        Map<View, Long> live = new LinkedHashMap<>();
        for (View view : views) {
            Live it = found.get(view.name());
            if (it == null) {
                throw new IllegalStateException("no generation of the view " + view.name());
            }
            if (it.edition() > view.edition()) {
                throw new TransientDataAccessResourceException(
                        "the rows of the view " + view.name() + " are of a later edition");
            }
            live.put(view, it.generation());
        }
        return live;
    }

    /** Makes another generation the live one, of the present edition. */
    void swap(View view, long to) {
        jdbc.update(
                "update view_generation set generation = ?, edition = ? where view_name = ?",
                to,
                view.edition(),
                view.name());
    }

    /** The edition of the definition that the live rows come from. */
    int edition(View view) {
        List<Integer> found =
                jdbc.query(
                        "select edition from view_generation where view_name = ?",
                        (row, number) -> row.getInt(1),
                        view.name());
        return found.isEmpty() ? 0 : found.getFirst();
    }
}
