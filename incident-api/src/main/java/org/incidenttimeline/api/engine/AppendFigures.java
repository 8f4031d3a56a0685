package org.incidenttimeline.api.engine;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/** How long appends wait for the head of the log, and how much each brings. */
final class AppendFigures {

    private static final Duration[] BOUNDS =
            Stream.of(1, 5, 10, 25, 50, 100, 250, 1000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final Timer wait;
    private final DistributionSummary events;

    AppendFigures(MeterRegistry registry) {
        wait =
                Timer.builder("incident.append.wait")
                        .description("How long appends wait for the head of the log")
                        .serviceLevelObjectives(BOUNDS)
                        .register(registry);
        events =
                DistributionSummary.builder("incident.append.size")
                        .description("Events that are appended together")
                        .baseUnit("events")
                        .serviceLevelObjectives(1, 2, 5, 10, 25, 100)
                        .register(registry);
    }

    /** An append has the head of the log, and puts so many events behind it. */
    void appends(int many, Duration waited) {
        wait.record(waited);
        events.record(many);
    }
}
