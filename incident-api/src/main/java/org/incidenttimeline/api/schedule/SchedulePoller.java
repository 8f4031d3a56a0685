package org.incidenttimeline.api.schedule;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.incidenttimeline.api.engine.Leases;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.record.Agenda;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for scheduled publications whose time has come, on one node at a time. What cannot be done
 * now is tried again with the next look, and told once, not with every look.
 */
@Component
class SchedulePoller {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulePoller.class);
    private static final String LEASE = "scheduled-publication";

    private final Leases leases;
    private final Moments moments;
    private final ScheduledPublication publication;
    private final Clock clock;
    private final Set<StatementId> stuck = new HashSet<>();
    private boolean blind;

    SchedulePoller(Leases leases, Moments moments, ScheduledPublication publication, Clock clock) {
        this.leases = leases;
        this.moments = moments;
        this.publication = publication;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    void tick() {
        try {
            if (leases.holds(LEASE)) {
                moments.present(LiveViews.INTERNAL_VIEWS)
                        .agenda()
                        .due(clock.instant())
                        .forEach(this::publish);
            }
            sees();
        } catch (RuntimeException unavailable) {
            seesNothing(unavailable);
        }
    }

    /** One that cannot be decided on must not keep the others waiting. */
    private void publish(Agenda.Publication due) {
        try {
            publication.publish(due);
            stuck.remove(due.statement());
        } catch (RuntimeException failure) {
            if (stuck.add(due.statement())) {
                LOG.warn(
                        "Statement {} of {}, scheduled for {}, cannot be published yet: {}",
                        due.statement(),
                        due.incident(),
                        due.at(),
                        failure.getClass().getSimpleName());
            }
        }
    }

    private void sees() {
        if (blind) {
            blind = false;
            LOG.info("Scheduled publications can be read again");
        }
    }

    private void seesNothing(RuntimeException cause) {
        if (!blind) {
            blind = true;
            LOG.warn("Scheduled publications cannot be read: {}", cause.getClass().getSimpleName());
        }
    }
}
