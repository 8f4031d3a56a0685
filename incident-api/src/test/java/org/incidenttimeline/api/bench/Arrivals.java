package org.incidenttimeline.api.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Requests that come at their times, whether or not the ones before have been answered. */
final class Arrivals {

    private Arrivals() {}

    /**
     * Sends so many a second for a while; how long each took counts from when it was due.
     *
     * @param request what is sent, given its number; throws when it is not answered well
     */
    static Times of(int aSecond, Duration time, IntConsumer request) {
        Times times = new Times();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            int all = Math.toIntExact(time.toMillis() * aSecond / 1000);
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (int number = 0; number < all; number++) {
                int it = number;
                long due = start + number * (1_000_000_000L / aSecond);
                sent.add(
                        CompletableFuture.runAsync(
                                () -> {
                                    LockSupport.parkNanos(due - System.nanoTime());
                                    request.accept(it);
                                    times.add(System.nanoTime() - due);
                                },
                                senders));
            }
            sent.forEach(CompletableFuture::join);
        }
        return times;
    }
}
