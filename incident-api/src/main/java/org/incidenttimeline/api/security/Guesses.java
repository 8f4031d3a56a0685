package org.incidenttimeline.api.security;

import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often a password may be guessed. A name from an address has a small allowance of its own;
 * beyond it an address has one for all names, and a name has one for all addresses, of which those
 * take no part from where the person has signed in lately: guesses made elsewhere cannot keep them
 * out. Right passwords cost nothing.
 */
@Component
class Guesses {

    private final Allowances pairs;
    private final Allowances addresses;
    private final Allowances names;

    @Autowired
    Guesses(SignInLimits limits) {
        this(limits, TimeMeter.SYSTEM_MILLISECONDS);
    }

    Guesses(SignInLimits limits, TimeMeter meter) {
        pairs = new Allowances(limits.guessesPerNameFromAddress(), Duration.ofMinutes(15), meter);
        addresses = new Allowances(limits.guessesPerAddress(), Duration.ofMinutes(10), meter);
        names = new Allowances(limits.guessesPerName(), Duration.ofHours(1), meter);
    }

    /**
     * Takes one guess, or refuses with {@link GuessesThrottled}.
     *
     * @param name as names are compared
     * @param lately whether who has this name has signed in from this address lately; asked only
     *     when it matters
     * @return gives the guess back, to be run when it was right or was not looked at
     */
    Runnable take(String name, String address, BooleanSupplier lately) {
        // What people type as their name may be their password: not kept as it came.
        String hidden = Sha256.hex(name.getBytes(StandardCharsets.UTF_8));
        String pair = hidden + address;
        orThrottle(Limit.GUESSES_PER_NAME_FROM_ADDRESS, pairs.take(pair));
        Duration forAddress = addresses.take(address);
        Duration forName = names.take(hidden);
        if (forAddress.isZero() && forName.isZero()) {
            return () -> {
                pairs.giveBack(pair);
                addresses.giveBack(address);
                names.giveBack(hidden);
            };
        }
        if (forAddress.isZero()) {
            addresses.giveBack(address);
        }
        if (forName.isZero()) {
            names.giveBack(hidden);
        }
        if (!lately.getAsBoolean()) {
            pairs.giveBack(pair);
            if (forAddress.compareTo(forName) > 0) {
                orThrottle(Limit.GUESSES_PER_ADDRESS, forAddress);
            } else {
                orThrottle(Limit.GUESSES_PER_NAME, forName);
            }
        }
        return () -> pairs.giveBack(pair);
    }

    private static void orThrottle(Limit limit, Duration wait) {
        if (!wait.isZero()) {
            throw new GuessesThrottled(limit, wait.toSeconds() + 1);
        }
    }
}
