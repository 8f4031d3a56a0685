package org.incidenttimeline.api.analysts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.problem.ProblemFound;
import org.incidenttimeline.api.problem.ProblemType;
import org.springframework.stereotype.Component;

/**
 * Room for the few questions that read a whole history to be answered; they leave the connections
 * of the database to the others.
 */
@Component
class Folds {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore room;

    Folds(InsideLimits limits) {
        this.room = new Semaphore(limits.folds());
    }

    /** Computes the answer, or refuses when there is no room for a while. */
    <T> T compute(Supplier<T> answer) {
        try {
            if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw full();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw full();
        }
        try {
            return answer.get();
        } finally {
            room.release();
        }
    }

    private static ProblemFound full() {
        return new ProblemFound(
                Problem.of(ProblemType.UNAVAILABLE, "Too many ask about the past at once."));
    }
}
