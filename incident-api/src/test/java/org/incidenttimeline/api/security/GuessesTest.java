package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** How often a password may be guessed, on a clock that stands still or is moved. */
class GuessesTest {

    private static final SignInLimits LIMITS = new SignInLimits(5, 20, 50, 60, 1);
    private static final int MANY = 10_000;

    private final Hours clock = new Hours();
    private final Guesses guesses = new Guesses(LIMITS, clock);

    private static final class Hours implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** How many of many guesses are looked at; all are wrong. */
    private int lookedAt(IntFunction<String> name, IntFunction<String> address) {
        int looked = 0;
        for (int guess = 0; guess < MANY; guess++) {
            try {
                guesses.take(name.apply(guess), address.apply(guess), () -> false);
                looked++;
            } catch (GuessesThrottled throttled) {
                assertThat(throttled.seconds()).isBetween(1L, 3600L);
            }
        }
        return looked;
    }

    @Test
    void looksAtAHandfulOfTenThousandUnderOneNameFromOneAddress() {
        assertThat(lookedAt(it -> "lead", it -> "192.0.2.1")).isEqualTo(5);
    }

    @Test
    void looksAtFewOfTenThousandUnderManyNamesFromOneAddress() {
        assertThat(lookedAt(it -> "name " + it, it -> "192.0.2.1")).isEqualTo(20);
    }

    @Test
    void looksAtFewOfTenThousandUnderOneNameFromManyAddresses() {
        assertThat(lookedAt(it -> "lead", it -> "address " + it)).isEqualTo(50);
    }

    @Test
    void letsThePersonInWhereTheyHaveBeenLatelyHoweverManyGuessElsewhere() {
        lookedAt(it -> "lead", it -> "address " + it);

        assertThatThrownBy(() -> guesses.take("lead", "a new place", () -> false))
                .isInstanceOf(GuessesThrottled.class);
        guesses.take("lead", "the office", () -> true).run();
    }

    @Test
    void letsThePersonInWhereTheyHaveBeenLatelyThoughOthersThereGuessOtherNames() {
        lookedAt(it -> "name " + it, it -> "the office");

        assertThatThrownBy(() -> guesses.take("lead", "the office", () -> false))
                .isInstanceOf(GuessesThrottled.class);
        guesses.take("lead", "the office", () -> true).run();
    }

    @Test
    void countsEvenThereHowOftenAPasswordIsGuessed() {
        for (int guess = 0; guess < 5; guess++) {
            guesses.take("lead", "the office", () -> true);
        }

        assertThatThrownBy(() -> guesses.take("lead", "the office", () -> true))
                .isInstanceOf(GuessesThrottled.class);
    }

    @Test
    void forgivesBitByBit() {
        lookedAt(it -> "lead", it -> "192.0.2.1");
        clock.pass(Duration.ofMinutes(3));
        guesses.take("lead", "192.0.2.1", () -> false);
        assertThatThrownBy(() -> guesses.take("lead", "192.0.2.1", () -> false))
                .isInstanceOfSatisfying(
                        GuessesThrottled.class,
                        it -> assertThat(it.seconds()).isBetween(179L, 181L));
    }

    @Test
    void takesNothingForARightPassword() {
        for (int time = 0; time < 1000; time++) {
            guesses.take("lead", "192.0.2.1", () -> false).run();
        }
        assertThat(lookedAt(it -> "lead", it -> "192.0.2.1")).isEqualTo(5);
    }

    @Test
    void takesNothingElseForAGuessItRefuses() {
        lookedAt(it -> "name " + it, it -> "192.0.2.1");

        assertThat(lookedAt(it -> "name 9999", it -> "address " + it))
                .as("guesses refused by their address did not use up the name")
                .isEqualTo(50);
    }
}
