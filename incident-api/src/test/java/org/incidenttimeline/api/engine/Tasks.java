package org.incidenttimeline.api.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does what it is given when a test lets time pass, in order, on the thread of the test. */
final class Tasks extends AbstractExecutorService implements ScheduledExecutorService {

    /** Late enough: what is due at the beginning of all time is never looked at. */
    private static final Instant BEGINNING = Instant.parse("2025-04-22T09:00:00Z");

    private final PriorityQueue<Task> waiting =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::number));
    private final MovableClock clock = new MovableClock(BEGINNING);
    private long number;

    /** The time of these tasks. */
    Clock clock() {
        return clock;
    }

    /** Runs all that falls due within this time. */
    void pass(Duration time) {
        Instant until = clock.instant().plus(time);
        for (Task next = waiting.peek();
                next != null && !next.due.isAfter(until);
                next = waiting.peek()) {
            waiting.remove(next);
            if (next.due.isAfter(clock.instant())) {
                clock.passes(Duration.between(clock.instant(), next.due));
            }
            next.run();
        }
        clock.passes(Duration.between(clock.instant(), until));
    }

    @Override
    public void execute(Runnable command) {
        waiting.add(new Task(command, clock.instant(), number++));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        Instant due = clock.instant().plusNanos(unit.toNanos(delay));
        Task task = new Task(command, due, number++);
        waiting.add(task);
        return task;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
            Runnable command, long initialDelay, long period, TimeUnit unit) {
        return schedule(command, initialDelay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
            Runnable command, long initialDelay, long delay, TimeUnit unit) {
        return schedule(command, initialDelay, unit);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    private static final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {

        private final Instant due;
        private final long number;

        Task(Runnable work, Instant due, long number) {
            super(work, null);
            this.due = due;
            this.number = number;
        }

        Instant due() {
            return due;
        }

        long number() {
            return number;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int compareTo(Delayed other) {
            throw new UnsupportedOperationException();
        }
    }
}
