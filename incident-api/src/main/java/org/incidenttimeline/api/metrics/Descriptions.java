package org.incidenttimeline.api.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what the framework's own figures are where the framework does not. */
@Component
class Descriptions implements MeterFilter {

    private static final Map<String, String> WORDS =
            Map.of(
                    "http.server.requests",
                    "Requests answered; all finished public answers under one name",
                    "tasks.scheduled.execution",
                    "What is looked after every so often",
                    "tasks.scheduled.execution.active",
                    "What is being looked after");

    @Override
    public Meter.Id map(Meter.Id id) {
        String words = id.getDescription() == null ? WORDS.get(id.getName()) : null;
        return words == null
                ? id
                : new Meter.Id(
                        id.getName(),
                        Tags.of(id.getTagsAsIterable()),
                        id.getBaseUnit(),
                        words,
                        id.getType());
    }
}
