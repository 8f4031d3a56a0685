package org.incidenttimeline.api.engine;

import org.incidenttimeline.projections.replay.Rebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds views anew whose definition has changed since their rows were written, before any processor
 * or reader starts.
 */
@Component
class OutdatedViews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutdatedViews.class);

    private final Rebuild rebuild;
    private volatile boolean done;

    OutdatedViews(JdbcTemplate jdbc, PlatformTransactionManager transactions, EventLog log) {
        this.rebuild = new Rebuild(jdbc, new TransactionTemplate(transactions), log::read);
    }

    @Override
    public void start() {
        done = true;
        rebuild.renew(aggregate -> LOG.error("{} could not be folded anew to its end", aggregate))
                .forEach(
                        view ->
                                LOG.info(
                                        "The view {} is of edition {} now",
                                        view.name(),
                                        view.edition()));
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
