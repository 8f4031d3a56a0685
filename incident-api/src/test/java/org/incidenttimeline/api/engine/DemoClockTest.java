package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DemoClockTest {

    private static final Instant START = Instant.parse("2025-04-19T08:00:00Z");

    private final AtomicReference<Instant> real =
            new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final DemoClock clock = new DemoClock(START, () -> real.get());

    @Test
    void runsOnInRealTimeFromWhereItStands() {
        pass(90);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void movesForwardAndRunsOnFromThere() {
        pass(5);
        clock.moveTo(START.plusSeconds(3600));
        pass(10);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3610));
    }

    @Test
    void neverGoesBack() {
        pass(60);
        clock.moveTo(START);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }

    private void pass(long seconds) {
        real.updateAndGet(it -> it.plusSeconds(seconds));
    }
}
