package org.incidenttimeline.api.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of a demonstration: goes on in real time from where it stands, and can be moved
 * forward.
 */
public final class DemoClock extends Clock {

    private final InstantSource real;
    private final ZoneId zone;
    private Instant stood;
    private Instant since;

    DemoClock(Instant start, InstantSource real) {
        this(start, real, ZoneOffset.UTC);
    }

    private DemoClock(Instant start, InstantSource real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
        this.stood = start;
        this.since = real.instant();
    }

    /** Moves forward to this instant; an earlier one changes nothing, for time never goes back. */
    public synchronized void moveTo(Instant instant) {
        if (instant.isAfter(instant())) {
            stood = instant;
            since = real.instant();
        }
    }

    @Override
    public synchronized Instant instant() {
        return stood.plus(Duration.between(since, real.instant())).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public synchronized Clock withZone(ZoneId other) {
        return new DemoClock(instant(), real, other);
    }
}
