package org.incidenttimeline.api.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.api.security.Limit;
import org.incidenttimeline.api.security.Limited;
import org.springframework.stereotype.Component;

/** Counts who was turned away at a limit, where all who are get their answer. */
@Component
class LimitFigures {

    private final Map<Limit, Counter> refused = new EnumMap<>(Limit.class);

    LimitFigures(MeterRegistry registry) {
        for (Limit limit : Limit.values()) {
            refused.put(
                    limit,
                    Counter.builder("incident.limit.refusals")
                            .description("Requests turned away at a limit of this node")
                            .tag("limit", limit.setting())
                            .register(registry));
        }
    }

    void count(Throwable fault) {
        if (fault instanceof Limited turnedAway) {
            Objects.requireNonNull(refused.get(turnedAway.limit())).increment();
        }
    }
}
