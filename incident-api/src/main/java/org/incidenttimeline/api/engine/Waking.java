package org.incidenttimeline.api.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Wakes whoever waits for the log to grow: at once after a commit on this node, on a notice from
 * another node, and every 500 ms in case a notice was lost.
 */
@Component
public class Waking {

    private static final Logger LOG = LoggerFactory.getLogger(Waking.class);

    private final EventLog log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> neighbours = new CopyOnWriteArrayList<>();
    private long head;

    Waking(EventLog log) {
        this.log = log;
        this.head = log.head();
    }

    /**
     * Waits until the log holds a position greater than this one, or for the longest time given.
     * Returns the head last seen, which is not greater if the time ran out.
     */
    public long awaitBeyond(long position, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (head <= position && left > 0) {
                left = moved.awaitNanos(left);
            }
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** The head last seen. */
    long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Runs something, which must be quick, each time the log may have grown. */
    void onWaking(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    /** Tells other nodes of each commit made here. */
    void onCommitHere(LongConsumer neighbour) {
        neighbours.add(neighbour);
    }

    /** A transaction of this node has committed events up to this position. */
    void committed(long position) {
        reached(position);
        neighbours.forEach(neighbour -> neighbour.accept(position));
    }

    /** The log is known to reach at least this position. */
    void reached(long position) {
        lock.lock();
        try {
            if (position > head) {
                head = position;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
        sleepers.forEach(Waking::wake);
    }

    @Scheduled(fixedDelay = 500)
    void tick() {
        try {
            reached(log.head());
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.debug("The log's head could not be read", unavailable);
        }
    }

    private static void wake(Runnable sleeper) {
        try {
            sleeper.run();
        } catch (RuntimeException failure) {
            // The event is committed: its writer must not be told otherwise.
            LOG.warn("A waiting reader could not be woken", failure);
        }
    }
}
