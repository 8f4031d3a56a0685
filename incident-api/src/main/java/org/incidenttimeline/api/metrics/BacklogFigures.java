package org.incidenttimeline.api.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.incidenttimeline.api.engine.Backlogs;
import org.incidenttimeline.api.engine.Backlogs.Backlog;
import org.incidenttimeline.api.engine.Backlogs.Backlogged;
import org.incidenttimeline.api.engine.Reading;
import org.springframework.stereotype.Component;

/** What the processors have not handled yet or have parked; not a number while unreadable. */
@Component
class BacklogFigures implements MeterBinder {

    private final Reading<Backlogged> reading;

    BacklogFigures(Backlogs backlogs) {
        this.reading = new Reading<>(backlogs::now);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("incident.log.position", this, of(Backlogged::position))
                .description("The last position of the log, as this node reads it")
                .register(registry);
        TimeGauge.builder(
                        "incident.database.clock.skew",
                        this,
                        TimeUnit.SECONDS,
                        of(it -> seconds(it.skew())))
                .description("By how much the clock of this node is ahead of the database's")
                .register(registry);
        for (String name : Backlogs.PROCESSORS) {
            Gauge.builder("incident.projection.lag.events", this, of(it -> in(it, name).events()))
                    .description("Events that a processor has not handled yet")
                    .tag("processor", name)
                    .register(registry);
            TimeGauge.builder(
                            "incident.projection.lag",
                            this,
                            TimeUnit.SECONDS,
                            of(it -> seconds(in(it, name).oldest())))
                    .description("How long the oldest event not handled yet has been recorded")
                    .tag("processor", name)
                    .register(registry);
            Gauge.builder("incident.parked.sequences", this, of(it -> in(it, name).parked()))
                    .description("Incidents and channels of which a processor has parked events")
                    .tag("processor", name)
                    .register(registry);
        }
    }

    private static Backlog in(Backlogged all, String processor) {
        return Objects.requireNonNull(all.byProcessor().get(processor));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static ToDoubleFunction<BacklogFigures> of(ToDoubleFunction<Backlogged> figure) {
        return it -> {
            Backlogged now = it.reading.now();
            return now == null ? Double.NaN : figure.applyAsDouble(now);
        };
    }
}
