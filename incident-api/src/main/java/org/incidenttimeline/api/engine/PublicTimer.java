package org.incidenttimeline.api.engine;

import java.time.Clock;
import org.incidenttimeline.projections.replay.PublicChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Records what time alone changes in public: a promised update that passes its time, a resolution
 * that turns 7 days old. What was missed while no node ran is recorded when one does.
 */
@Component
class PublicTimer {

    private static final Logger LOG = LoggerFactory.getLogger(PublicTimer.class);

    private final PublicChanges changes;
    private final Clock clock;

    PublicTimer(PublicChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    void tick() {
        try {
            changes.fireDue(clock.instant());
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.debug("The edges of time could not be read", unavailable);
        }
    }
}
