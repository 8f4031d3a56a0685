package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.incidenttimeline.core.vocabulary.Soak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;

/**
 * Many stories told by chance, each held to every promise. {@code -Dsimulation.seed=N} tells one of
 * them again.
 */
@Tag(Soak.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationIT {

    private static final int STORIES = Soak.times(200, 5_000);
    private static final MovableClock CLOCK =
            new MovableClock(Instant.parse("2025-04-22T09:00:00Z"));

    /** No stereotype, so that no other test finds it. */
    static class OneThread {
        @Bean
        Clock clock() {
            return CLOCK;
        }

        @Bean
        static Faults faults() {
            return new Faults();
        }

        /** What is done from time to time is done when the story says so. */
        @Bean
        TaskScheduler taskScheduler() {
            return new ConcurrentTaskScheduler(new Tasks());
        }
    }

    private final Node node =
            Node.started(
                    new Class<?>[] {OneThread.class},
                    new String[] {
                        "--spring.datasource.url=jdbc:h2:mem:simulation;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10",
                        "--incident.memory-store=true"
                    });
    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();
    private final Beginning beginning;

    SimulationIT() {
        Processors.stopThoseOf(node);
        beginning = Beginning.of(node.get(JdbcClient.class));
    }

    @AfterAll
    void stop() {
        elsewhere.shutdown();
        node.close();
    }

    @Test
    void keepsEveryPromiseWhateverGoesWrong() {
        Map<Simulation.Happened, Integer> seen = Simulation.nothing();
        Long only = Long.getLong("simulation.seed");
        (only == null ? LongStream.range(0, STORIES) : LongStream.of(only))
                .forEach(seed -> story(seed, seen));
        if (only == null) {
            assertThat(seen).containsOnlyKeys(Simulation.Happened.values());
        }
    }

    private void story(long seed, Map<Simulation.Happened, Integer> seen) {
        beginning.restore();
        try {
            new Simulation(node, CLOCK, seed, seen, elsewhere).run();
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError(
                    "Tell it again with -Dsimulation.seed=%d".formatted(seed), broken);
        }
    }
}
