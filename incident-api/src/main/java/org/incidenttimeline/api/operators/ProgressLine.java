package org.incidenttimeline.api.operators;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Tells a waiting person every ten seconds how far a long check has come. */
final class ProgressLine implements LongConsumer {

    private static final long EVERY = Duration.ofSeconds(10).toNanos();

    private final PrintStream err;
    private long told = System.nanoTime();

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public void accept(long position) {
        long now = System.nanoTime();
        if (now - told >= EVERY) {
            told = now;
            err.println("… position " + position);
        }
    }
}
