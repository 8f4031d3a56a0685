package org.incidenttimeline.api.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares passwords, few at once, so that a burst of guesses cannot eat the processors of everyone
 * else. Those who sign in from where they have lately do not queue behind strangers.
 */
@Component
class PasswordWork {

    private static final int MOST_WAITING = 16;
    private static final int LONGEST_WAIT_SECONDS = 3;

    private final PasswordEncoder passwords;
    private final Semaphore strangers;
    private final Semaphore known = new Semaphore(1, true);

    PasswordWork(PasswordEncoder passwords, SignInLimits limits) {
        this.passwords = passwords;
        this.strangers = new Semaphore(limits.checksAtOnce(), true);
    }

    /** Whether this is the password; {@link GuessesThrottled} when too many are waiting. */
    boolean matches(String password, String encoded, boolean lately) {
        Semaphore lane = lately ? known : strangers;
        if (lane.getQueueLength() >= MOST_WAITING || !entered(lane)) {
            throw new GuessesThrottled(Limit.PASSWORD_CHECKS, LONGEST_WAIT_SECONDS);
        }
        try {
            return passwords.matches(password, encoded);
        } finally {
            lane.release();
        }
    }

    private static boolean entered(Semaphore lane) {
        try {
            return lane.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
