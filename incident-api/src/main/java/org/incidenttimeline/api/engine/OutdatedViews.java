package org.incidenttimeline.api.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.rows.View;
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
    private final EventLog log;
    private final ParkedSequences parked;
    private volatile boolean done;

    OutdatedViews(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            EventLog log,
            ParkedSequences parked) {
        this.rebuild = new Rebuild(jdbc, new TransactionTemplate(transactions), log::read);
        this.log = log;
        this.parked = parked;
    }

    @Override
    public void start() {
        done = true;
        Set<String> standing =
                parked.all().stream().map(ParkedSequence::aggregate).collect(Collectors.toSet());
        for (View view : rebuild.outdated()) {
            if (log.head() > 0) {
                LOG.info("Rebuilding the view {} for its edition {}", view.name(), view.edition());
            }
            rebuild.run(view, standing::contains);
        }
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
