package org.incidenttimeline.api.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Does things at the same moment on as many threads. */
public final class Together {

    private Together() {}

    public static <T> List<T> all(int threads, IntFunction<Callable<T>> deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                Callable<T> mine = deed.apply(number);
                running.add(
                        workers.submit(
                                () -> {
                                    start.await();
                                    return mine.call();
                                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    static <T> T elsewhere(Callable<T> deed) throws Exception {
        return all(1, number -> deed).getFirst();
    }
}
