package org.incidenttimeline.api.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of system time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final Instant SCENARIO_BEGINS = Instant.parse("2025-04-19T00:00:00Z");

    @Bean
    @ConditionalOnProperty(name = "incident.demo", havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** Goes on where the log ends, so that time does not jump when the program is started again. */
    @Bean
    @ConditionalOnProperty(name = "incident.demo", havingValue = "true")
    DemoClock demoClock(EngineSettings settings, EventLog log) {
        Instant start = log.recordedAt(log.head());
        if (start == null) {
            start = settings.demoStart() == null ? SCENARIO_BEGINS : settings.demoStart();
        }
        return new DemoClock(start, Clock.systemUTC());
    }
}
