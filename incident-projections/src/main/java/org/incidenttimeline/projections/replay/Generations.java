package org.incidenttimeline.projections.replay;

import java.util.List;
import org.incidenttimeline.projections.rows.View;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which generation of each view is live. */
final class Generations {

    private final JdbcTemplate jdbc;

    Generations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The live generation, held to the end of the transaction against swaps and other writers.
     * Refuses rows of a later edition: a program of an earlier one must not write into them, and
     * waits until it is stopped.
     */
    long lock(View view) {
        record Live(long generation, int edition) {}
        List<Live> found =
                jdbc.query(
                        "select generation, edition from view_generation where view_name = ?"
                                + " for update",
                        (row, number) -> new Live(row.getLong(1), row.getInt(2)),
                        view.name());
        if (found.isEmpty()) {
            throw new IllegalStateException("no generation of the view " + view.name());
        }
        if (found.getFirst().edition() > view.edition()) {
            throw new TransientDataAccessResourceException(
                    "the rows of the view " + view.name() + " are of a later edition");
        }
        return found.getFirst().generation();
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
