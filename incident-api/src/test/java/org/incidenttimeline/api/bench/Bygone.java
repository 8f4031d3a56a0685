package org.incidenttimeline.api.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;

/**
 * A clock that is behind the time, and catches up; the program it is given to lives in the past.
 */
final class Bygone extends Clock {

    private static final Bygone CLOCK = new Bygone();

    private final AtomicReference<Duration> behind = new AtomicReference<>(Duration.ZERO);

    private Bygone() {}

    /** Gives the clock to a program. */
    static class Given {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    /** The settings of a program that takes its clock from {@link Given}. */
    static String[] given(String... settings) {
        return Stream.concat(
                        Stream.of(settings),
                        Stream.of("--spring.main.allow-bean-definition-overriding=true"))
                .toArray(String[]::new);
    }

    /** Sets it back from the present. */
    static void begin(Duration ago) {
        CLOCK.behind.set(ago);
    }

    /** Lets time pass, no further than to the present. */
    static void passes(Duration time) {
        CLOCK.behind.updateAndGet(it -> it.compareTo(time) > 0 ? it.minus(time) : Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The program knows one zone");
    }
}
