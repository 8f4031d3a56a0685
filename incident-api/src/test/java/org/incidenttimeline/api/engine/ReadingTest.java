package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void readsOnceForAllWhoAskAtATime() {
        AtomicInteger reads = new AtomicInteger();
        Reading<Integer> reading = new Reading<>(reads::incrementAndGet);

        assertThat(reading.now()).isEqualTo(1);
        assertThat(reading.now()).isEqualTo(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void givesNothingInPlaceOfWhatCannotBeRead() {
        AtomicInteger reads = new AtomicInteger();
        Reading<Integer> reading =
                new Reading<>(
                        () -> {
                            reads.incrementAndGet();
                            throw new IllegalStateException("gone");
                        });

        assertThat(reading.now()).isNull();
        assertThat(reading.now()).isNull();
        assertThat(reads).hasValue(1);
    }

    @Test
    void waitsNeitherLongNorTwiceForASourceThatIsSilent() throws InterruptedException {
        CountDownLatch goesOn = new CountDownLatch(1);
        AtomicInteger reads = new AtomicInteger();
        Reading<Integer> reading =
                new Reading<>(
                        () -> {
                            awaited(goesOn);
                            return reads.incrementAndGet();
                        });

        assertThat(reading.now()).isNull();
        assertThat(reading.now()).isNull();
        goesOn.countDown();
        for (Integer read = null; read == null; read = reading.now()) {
            Thread.onSpinWait();
        }
        assertThat(reads).hasValue(1);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
