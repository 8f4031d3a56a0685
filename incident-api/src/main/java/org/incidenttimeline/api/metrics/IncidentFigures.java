package org.incidenttimeline.api.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.incidenttimeline.api.engine.Reading;
import org.incidenttimeline.core.incident.Regimes;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.core.vocabulary.Severity;
import org.incidenttimeline.projections.impact.Overview;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Moment;
import org.incidenttimeline.projections.replay.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What open incidents do, by words of the program alone; exercises are not counted. Not a number
 * while unreadable, and where there is nothing to tell of.
 */
@Component
class IncidentFigures implements MeterBinder {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final Moments moments;
    private final Clock clock;
    private final Regimes regimes;
    private final Reading<Overview> reading = new Reading<>(this::read);
    private @Nullable Overview known;
    private long knownAt = -1;
    private long readAt;

    IncidentFigures(Moments moments, Clock clock, Regimes regimes) {
        this.moments = moments;
        this.clock = clock;
        this.regimes = regimes;
    }

    /** Read anew when something was recorded since, and every minute. */
    private Overview read() {
        Moment present = moments.present(LiveViews.INTERNAL_VIEWS);
        Overview overview = known;
        // What was parked and is retried changes rows and moves no position.
        boolean old = System.nanoTime() - readAt > LONGEST;
        if (overview == null || present.position() != knownAt || old) {
            overview = present.overview();
            known = overview;
            knownAt = present.position();
            readAt = System.nanoTime();
        }
        return overview;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Severity severity : Severity.values()) {
            Gauge.builder("incident.open", this, of(it -> count(it.open(), severity)))
                    .description("Open incidents")
                    .tag("severity", label(severity))
                    .register(registry);
        }
        for (ChannelAudience audience : ChannelAudience.values()) {
            for (ChannelState state : ChannelState.values()) {
                Gauge.builder(
                                "incident.channels",
                                this,
                                of(
                                        it ->
                                                count(
                                                        it.channels()
                                                                .getOrDefault(audience, Map.of()),
                                                        state)))
                        .description("Channels by the worst state they have in an open incident")
                        .tag("audience", label(audience))
                        .tag("state", label(state))
                        .register(registry);
            }
        }
        for (RegimeName regime : regimes.byName().keySet()) {
            TimeGauge.builder(
                            "incident.clock.remaining",
                            this,
                            TimeUnit.SECONDS,
                            of(it -> -seconds(it.nextDue().get(regime))))
                    .description(
                            "Until the next notification a law demands; below zero once it is late")
                    .tag("regime", regime.value().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        TimeGauge.builder(
                        "incident.disclosure.age",
                        this,
                        TimeUnit.SECONDS,
                        of(it -> it.oldestUntold() == null ? 0 : seconds(it.oldestUntold())))
                .description("How long the public could have been told what it was not told yet")
                .register(registry);
    }

    private static ToDoubleFunction<IncidentFigures> of(ToDoubleOverview figure) {
        return it -> {
            Overview now = it.reading.now();
            return now == null ? Double.NaN : figure.in(now);
        };
    }

    private interface ToDoubleOverview {
        double in(Overview overview);
    }

    private static <K> double count(Map<K, Long> all, K key) {
        return all.getOrDefault(key, 0L);
    }

    /** From then to now. */
    private double seconds(@Nullable Instant then) {
        return then == null
                ? Double.NaN
                : Duration.between(then, clock.instant()).toMillis() / 1000.0;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
