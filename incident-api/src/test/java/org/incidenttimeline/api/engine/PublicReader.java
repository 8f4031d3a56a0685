package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.incidenttimeline.api.door.Program;

/** Reads what is public again and again, and tells whether any read ever failed. */
final class PublicReader {

    private static final List<String> PATHS =
            List.of("/", "/api/v1/public/notice", "/api/v2/summary.json", "/history.atom");

    private final Program program;
    private final AtomicReference<String> failure = new AtomicReference<>("");
    private final AtomicInteger reads = new AtomicInteger();
    private final Thread thread;
    private volatile boolean ended;

    /** What is done while somebody reads. */
    interface Deed {
        void run() throws Exception;
    }

    /** Has the public pages of a program read all through a deed; no read may fail. */
    static void during(Program program, Deed deed) throws Exception {
        PublicReader reader = new PublicReader(program);
        try {
            deed.run();
        } finally {
            reader.end();
        }
        assertThat(reader.failure.get()).isEmpty();
        assertThat(reader.reads.get()).isPositive();
    }

    private PublicReader(Program program) {
        this.program = program;
        this.thread = Thread.ofPlatform().name("public-reader").start(this::read);
    }

    private void read() {
        while (!ended) {
            String path = PATHS.get(reads.getAndIncrement() % PATHS.size());
            try {
                int status = program.get(path, null).statusCode();
                if (status != 200) {
                    failure.compareAndSet("", path + " answered " + status);
                }
            } catch (UncheckedIOException broken) {
                failure.compareAndSet("", path + " broke: " + broken);
            }
        }
    }

    private void end() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
