package org.incidenttimeline.api.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.incidenttimeline.api.engine.Reading;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.projections.replay.PublicChanges;
import org.incidenttimeline.projections.replay.PublicState;
import org.springframework.stereotype.Component;

/**
 * How far this node's own copy of the public site follows; the node's own word needs no database.
 */
@Component
class PublicFigures implements MeterBinder {

    private final PublicSite site;
    private final PublicChanges changes;
    private final Clock clock;
    private final Reading<Behind> reading = new Reading<>(this::read);

    PublicFigures(PublicSite site, PublicChanges changes, Clock clock) {
        this.site = site;
        this.changes = changes;
        this.clock = clock;
    }

    /** How many public changes the copy lacks, and for how many seconds the oldest of them. */
    private record Behind(double changes, double seconds) {

        static final Behind NOTHING = new Behind(0, 0);
        static final Behind UNKNOWN = new Behind(Double.NaN, Double.NaN);
    }

    private Behind read() {
        long shown = site.files().state().number();
        PublicChanges.PublicChange last = changes.last();
        if (last == null || last.number() <= shown) {
            return Behind.NOTHING;
        }
        Instant oldest = changes.after(shown, 1).getFirst().instant();
        return new Behind(last.number() - shown, Math.max(0, since(oldest)));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("incident.public.copy.change", this, it -> it.state().number())
                .description("The public change that this node shows")
                .register(registry);
        Gauge.builder("incident.public.copy.lag.changes", this, it -> it.behind().changes())
                .description("Public changes that this node does not show yet")
                .register(registry);
        TimeGauge.builder(
                        "incident.public.copy.lag",
                        this,
                        TimeUnit.SECONDS,
                        it -> it.behind().seconds())
                .description("How long the oldest public change not shown yet has been there")
                .register(registry);
        TimeGauge.builder(
                        "incident.public.copy.age",
                        this,
                        TimeUnit.SECONDS,
                        it -> it.since(it.site.shown().confirmedAt()))
                .description("How long ago this node knew that it shows the last public change")
                .register(registry);
        FunctionCounter.builder(
                        "incident.statements.published", this, it -> it.state().chain().size())
                .description("Statements published to the public, ever")
                .register(registry);
    }

    private PublicState state() {
        return site.files().state();
    }

    private Behind behind() {
        Behind now = reading.now();
        return now == null ? Behind.UNKNOWN : now;
    }

    private double since(Instant then) {
        return Duration.between(then, clock.instant()).toMillis() / 1000.0;
    }
}
