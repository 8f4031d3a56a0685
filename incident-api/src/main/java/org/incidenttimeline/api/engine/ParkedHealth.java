package org.incidenttimeline.api.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DEGRADED while anything is parked or a processor is failing; the node itself serves on. */
@Component("views")
class ParkedHealth implements HealthIndicator {

    private final ParkedSequences parked;
    private final EventProcessingConfiguration processing;

    ParkedHealth(ParkedSequences parked, EventProcessingConfiguration processing) {
        this.parked = parked;
        this.processing = processing;
    }

    @Override
    public Health health() {
        Map<String, Long> waiting =
                parked.all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ParkedSequence::processor, Collectors.counting()));
        List<String> failing =
                ProcessorConfiguration.PROCESSORS.stream().filter(this::isFailing).toList();
        Health.Builder health =
                waiting.isEmpty() && failing.isEmpty() ? Health.up() : Health.status("DEGRADED");
        return health.withDetail("parked", waiting).withDetail("failing", failing).build();
    }

    private boolean isFailing(String name) {
        return processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .map(
                        processor ->
                                processor.isError()
                                        || processor.processingStatus().values().stream()
                                                .anyMatch(EventTrackerStatus::isErrorState))
                .orElse(true);
    }
}
