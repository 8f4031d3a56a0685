package org.incidenttimeline.api.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How far the processors have read; theirs is the token that commits with the rows. */
@Component
public class Progress {

    /** A processor may run on another node, which does not call us. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition handled = lock.newCondition();

    /**
     * As far as this node itself has brought each processor; another may have brought it further.
     */
    private final Map<String, Long> here = new ConcurrentHashMap<>();

    private long batches;

    Progress(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /**
     * Waits, for the longest time given, until everything up to this position is in the rows of a
     * processor or parked; says whether it is.
     */
    public boolean awaitReached(String processor, long position, Duration longest)
            throws InterruptedException {
        long now = System.nanoTime();
        long until = now + longest.toNanos();
        long look = here.containsKey(processor) ? now + LOOK_AGAIN_NANOS : now;
        while (true) {
            long seen = batchesSoFar();
            if (here.getOrDefault(processor, 0L) >= position) {
                return true;
            }
            if (now >= Math.min(look, until)) {
                if (reachedBy(processor) >= position) {
                    // It is another node that brings it further.
                    here.remove(processor);
                    return true;
                }
                look = now + LOOK_AGAIN_NANOS;
            }
            if (now >= until) {
                return false;
            }
            awaitNextBatch(seen, Math.min(look, until) - now);
            now = System.nanoTime();
        }
    }

    /** The position up to which a processor has committed, 0 when it has not begun. */
    public long reachedBy(String processor) {
        return jdbc
                .sql("SELECT token, token_type FROM token_entry WHERE processor_name = ?")
                .param(processor)
                .query((row, number) -> position(row.getBytes(1), row.getString(2)))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    /** Tells waiters that a processor has come to this position, once that is committed. */
    void handledOnceCommitted(String processor, long position) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        handled(processor, position);
                    }
                });
    }

    private void handled(String processor, long position) {
        lock.lock();
        try {
            here.merge(processor, position, Math::max);
            batches++;
            handled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on it is only the database that knows. */
    void forget() {
        here.clear();
    }

    private long batchesSoFar() {
        lock.lock();
        try {
            return batches;
        } finally {
            lock.unlock();
        }
    }

    private void awaitNextBatch(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (batches == seen && left > 0) {
                left = handled.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private long position(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return 0;
        }
        TrackingToken read =
                serializer.deserialize(
                        new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read.position().orElse(0);
    }
}
