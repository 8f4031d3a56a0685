package org.incidenttimeline.projections.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.RowHistory;
import org.incidenttimeline.projections.rows.RowWriter;
import org.incidenttimeline.projections.rows.View;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds a view anew from the log into its next generation, beside the live rows, and swaps when it
 * has caught up. Readers notice nothing. One rebuild of a view at a time.
 */
public final class Rebuild {

    private static final int BATCH = 2_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Facts log;

    public Rebuild(JdbcTemplate jdbc, TransactionTemplate transactions, Facts log) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.log = log;
    }

    /**
     * Rebuilds the views whose stored rows come from an earlier edition of their definition, each
     * in one transaction that other nodes wait for; gives the views rebuilt. A fact that throws
     * leaves its aggregate as far as it came, told of by name.
     */
    public List<View> renew(Consumer<String> standing) {
        return Views.all().stream().filter(view -> renewed(view, standing)).toList();
    }

    private boolean renewed(View view, Consumer<String> standing) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        status -> {
                            Generations generations = new Generations(jdbc);
                            generations.lock(view);
                            if (generations.edition(view) == view.edition()) {
                                return false;
                            }
                            run(
                                    view,
                                    aggregate -> {
                                        standing.accept(aggregate);
                                        return true;
                                    });
                            return true;
                        }));
    }

    /**
     * Rebuilds one view. A fact that throws ends the rebuild and leaves the live rows as they are,
     * unless its sequence is parked: that one stands still again, as it does live.
     */
    public void run(View view, Predicate<String> parked) {
        RowHistory history = new RowHistory(jdbc, view);
        long old = history.live();
        long next = history.greatest() + 1;
        Run run = new Run(view, next, parked);
        try {
            while (reached(view) - run.done > BATCH) {
                transactions.executeWithoutResult(status -> run.upTo(run.done + BATCH));
            }
            transactions.executeWithoutResult(
                    status -> {
                        // From here on the live processor waits; what it has folded is all there
                        // is.
                        Generations generations = new Generations(jdbc);
                        generations.lock(view);
                        run.upTo(reached(view));
                        generations.swap(view, next);
                    });
        } catch (RuntimeException failed) {
            discard(view, next);
            throw failed;
        }
        discard(view, old);
    }

    /** Never the live one: the swap may have been committed though nobody heard of it. */
    private void discard(View view, long generation) {
        boolean more = true;
        while (more) {
            more =
                    Boolean.TRUE.equals(
                            transactions.execute(
                                    status ->
                                            new Generations(jdbc).lock(view) != generation
                                                    && new RowHistory(jdbc, view)
                                                            .deleteSome(generation)));
        }
    }

    private long reached(View view) {
        return jdbc
                .query(
                        "select position from view_reached where processor = ?",
                        (row, number) -> row.getLong(1),
                        Views.processorOf(view))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private final class Run {

        private final RowWriter writer;
        private final Predicate<String> parked;
        private final Set<String> standing = new HashSet<>();
        private long done;

        Run(View view, long generation, Predicate<String> parked) {
            this.writer = RowWriter.of(jdbc, view, generation);
            this.parked = parked;
        }

        void upTo(long position) {
            log.read(done, position, this::fold);
            writer.flush();
            done = position;
        }

        private void fold(Fact fact) {
            String aggregate = fact.stamp().aggregate();
            if (standing.contains(aggregate)) {
                return;
            }
            try {
                writer.fold(fact).keep();
            } catch (RuntimeException thrown) {
                if (!parked.test(aggregate)) {
                    throw thrown;
                }
                standing.add(aggregate);
            }
        }
    }
}
