package org.incidenttimeline.api.analysts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.incidenttimeline.api.security.Full;
import org.incidenttimeline.api.security.Limit;
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

    private static Full full() {
        return new Full(Limit.FOLDS);
    }
}
