package org.incidenttimeline.api.engine;

import org.incidenttimeline.projections.record.Agenda;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * DEGRADED while customers wait longer than promised or a scheduled publication failed and nobody
 * has decided anew; the node itself serves on.
 */
@Component("promises")
class PromisesHealth implements HealthIndicator {

    private final Outstanding outstanding;

    PromisesHealth(Outstanding outstanding) {
        this.outstanding = outstanding;
    }

    @Override
    public Health health() {
        Agenda.Outstanding now = outstanding.now();
        if (now == null) {
            return Health.unknown().build();
        }
        boolean kept = now.nextUpdatesOverdue() == 0 && now.scheduleFailures() == 0;
        return (kept ? Health.up() : Health.status("DEGRADED"))
                .withDetail("nextUpdatesOverdue", now.nextUpdatesOverdue())
                .withDetail("scheduleFailures", now.scheduleFailures())
                .withDetail("reviewsOpen", now.reviewsOpen())
                .withDetail("commitmentsDue", now.commitmentsDue())
                .build();
    }
}
