package org.incidenttimeline.api.bench;

import java.util.ArrayList;
import java.util.List;

/** How long each of many deeds took. */
public final class Times {

    private final List<Long> nanos = new ArrayList<>();

    /** Notes one. */
    public synchronized void add(long took) {
        nanos.add(took);
    }

    /** Notes all of another. */
    public synchronized void addAll(Times more) {
        nanos.addAll(more.nanos);
    }

    /** Does something and notes how long it took. */
    public void of(Runnable deed) {
        long start = System.nanoTime();
        deed.run();
        add(System.nanoTime() - start);
    }

    /** The median in milliseconds. */
    public double median() {
        return share(0.5);
    }

    /** What only one in a hundred exceeds, in milliseconds. */
    public double p99() {
        return share(0.99);
    }

    private synchronized double share(double share) {
        return nanos.stream().sorted().skip((long) (nanos.size() * share)).findFirst().orElse(0L)
                / 1e6;
    }

    @Override
    public String toString() {
        return "%.1f ms, p99 %.1f ms".formatted(median(), p99());
    }
}
