package org.incidenttimeline.api.engine.checkpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What this node has signed of the log, as figures; not a number where no checkpoint is wanted. */
@Component
class CheckpointFigures implements MeterBinder {

    private final Checkpoints checkpoints;
    private final Clock clock;

    CheckpointFigures(Checkpoints checkpoints, Clock clock) {
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("incident.checkpoint.age", it -> it.age())
                .description("How long ago this node wrote its latest checkpoint")
                .baseUnit("seconds")
                .register(registry);
        gauge("incident.checkpoint.unsigned", it -> it.checkpoints.unsigned())
                .description("Events that the latest checkpoint of this node does not cover")
                .baseUnit("events")
                .register(registry);
        gauge(
                        "incident.checkpoint.contradicted",
                        it -> it.checkpoints.state().contradicted() ? 1 : 0)
                .description("1 when the store is not the one that was signed")
                .register(registry);
    }

    private Gauge.Builder<CheckpointFigures> gauge(
            String name, ToDoubleFunction<CheckpointFigures> figure) {
        return Gauge.builder(
                name,
                this,
                it -> it.checkpoints.isWanted() ? figure.applyAsDouble(it) : Double.NaN);
    }

    private double age() {
        Instant written = checkpoints.state().written();
        return written == null
                ? Double.NaN
                : Duration.between(written, clock.instant()).toMillis() / 1000.0;
    }
}
