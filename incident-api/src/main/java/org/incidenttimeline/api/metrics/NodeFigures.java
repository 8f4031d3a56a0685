package org.incidenttimeline.api.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Whether this node takes requests. */
@Component
class NodeFigures implements MeterBinder {

    private final ApplicationAvailability availability;

    NodeFigures(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("incident.ready", availability, NodeFigures::ready)
                .description("1 while this node takes requests")
                .register(registry);
    }

    private static double ready(ApplicationAvailability availability) {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC ? 1 : 0;
    }
}
