package org.incidenttimeline.api.engine.checkpoint;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * DOWN when the store is not the one that was signed, DEGRADED while no checkpoint can be written.
 */
@Component("checkpoints")
class CheckpointHealth implements HealthIndicator {

    private final Checkpoints checkpoints;

    CheckpointHealth(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public Health health() {
        Checkpoints.State now = checkpoints.state();
        if (!checkpoints.isWanted()) {
            return Health.up().build();
        }
        Health.Builder health =
                now.contradicted()
                        ? Health.down()
                        : now.trouble() == null ? Health.up() : Health.status("DEGRADED");
        health.withDetail("position", now.position());
        if (now.written() != null) {
            health.withDetail("written", now.written());
        }
        if (now.trouble() != null) {
            health.withDetail("trouble", now.trouble());
        }
        return health.build();
    }
}
