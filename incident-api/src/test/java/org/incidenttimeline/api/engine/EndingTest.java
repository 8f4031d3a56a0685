package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndingTest {

    private final Ending ending = new Ending();

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    @Test
    void interruptsTheThread() {
        ending.isOf(Thread.currentThread());
        ending.run();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void interruptsAThreadThatBeginsLater() {
        ending.run();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();

        ending.isOf(Thread.currentThread());
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void putsItOffUntilWhatIsReadIsRead() throws Exception {
        ending.isOf(Thread.currentThread());

        boolean disturbed =
                ending.undisturbed(
                        () -> {
                            ending.run();
                            return Thread.currentThread().isInterrupted();
                        });

        assertThat(disturbed).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void letsNothingBeReadAfterwards() {
        ending.isOf(Thread.currentThread());
        ending.run();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> ending.undisturbed(() -> "read"));
    }
}
