package org.incidenttimeline.api.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something read from the database for figures and health: a second old at most, however many ask
 * for it, or nothing while it cannot be read. Nobody waits for a database that is gone.
 */
public final class Reading<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Supplier<T> source;
    private final Executor elsewhere = task -> Thread.ofVirtual().name("reading").start(task);
    private @Nullable CompletableFuture<T> running;
    private long startedAt;
    private @Nullable T read;
    private long readAt = System.nanoTime() - FRESH;

    public Reading(Supplier<T> source) {
        this.source = source;
    }

    /** What was read a moment ago or is read now; null when it cannot be. */
    public synchronized @Nullable T now() {
        if (running != null && running.isDone() && System.nanoTime() - startedAt > FRESH) {
            // Done after whoever had asked for it was gone, who knows when.
            running = null;
        }
        if (running == null) {
            if (System.nanoTime() - readAt < FRESH) {
                return read;
            }
            startedAt = System.nanoTime();
            running = CompletableFuture.supplyAsync(source, elsewhere);
        }
        return awaited(running);
    }

    /** The first who asks waits a little; those after him find it done, or do not wait again. */
    private @Nullable T awaited(CompletableFuture<T> reading) {
        long left = PATIENCE.toNanos() - (System.nanoTime() - startedAt);
        try {
            read = reading.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            return null;
        } catch (ExecutionException unreadable) {
            LOG.debug("A figure cannot be read", unreadable);
            read = null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
        running = null;
        readAt = System.nanoTime();
        return read;
    }
}
