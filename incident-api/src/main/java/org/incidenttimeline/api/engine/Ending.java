package org.incidenttimeline.api.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends what a thread does by an interrupt, but never while it reads the store: there an interrupt
 * closes the file of the embedded database, for everybody.
 */
public final class Ending implements Runnable {

    private @Nullable Thread thread;
    private boolean asked;
    private boolean undisturbed;

    /** Says which thread it ends, which must be running; one that was to end already does. */
    public synchronized void isOf(Thread running) {
        thread = running;
        interrupt();
    }

    /** Asks for the end, from any thread; again and again does no harm. */
    @Override
    public synchronized void run() {
        asked = true;
        interrupt();
    }

    private void interrupt() {
        if (asked && !undisturbed && thread != null) {
            thread.interrupt();
        }
    }

    /** Reads something, by the thread itself, with any interrupt put off until that is done. */
    public <T> T undisturbed(Supplier<T> reading) throws InterruptedException {
        begin();
        try {
            return reading.get();
        } finally {
            end();
        }
    }

    private synchronized void begin() throws InterruptedException {
        if (asked) {
            throw new InterruptedException("asked to end");
        }
        undisturbed = true;
    }

    private synchronized void end() {
        undisturbed = false;
        interrupt();
    }
}
