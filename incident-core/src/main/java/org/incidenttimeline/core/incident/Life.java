package org.incidenttimeline.core.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.incidenttimeline.core.incident.refusal.OccurredAhead;
import org.incidenttimeline.core.incident.refusal.OccurredBeforeLatestChange;
import org.incidenttimeline.core.incident.refusal.OccurredTooEarly;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.Severity;
import org.jspecify.annotations.Nullable;

/** Where the incident stands, and when something in it may have occurred. */
record Life(Instant beganAt, Severity severity, Phase phase) {

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration BEFORE = Duration.ofDays(365);

    boolean isResolved() {
        return phase == Phase.RESOLVED;
    }

    Life held(Severity other) {
        return new Life(beganAt, other, phase);
    }

    Life in(Phase other) {
        return new Life(beganAt, severity, other);
    }

    /** When it occurred: as given and allowed, else now. */
    Instant occurred(@Nullable Instant given, Instant now) {
        if (given == null) {
            return now;
        }
        Refusing.when(given.isAfter(now.plus(AHEAD)), () -> new OccurredAhead(given, now));
        Refusing.when(
                given.isBefore(beganAt.minus(BEFORE)), () -> new OccurredTooEarly(given, beganAt));
        return given;
    }

    /** As {@link #occurred}, for a channel: never before its latest change. */
    Instant occurred(@Nullable Instant given, Instant now, ChannelId channel, Instant latest) {
        if (given == null) {
            return now.isBefore(latest) ? latest : now;
        }
        Instant occurred = occurred(given, now);
        Refusing.when(
                occurred.isBefore(latest),
                () -> new OccurredBeforeLatestChange(channel, occurred, latest));
        return occurred;
    }

    /** Now, as it is stored: to the millisecond. */
    static Instant now(java.time.Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static boolean isAhead(Instant given, Instant now) {
        return given.isAfter(now.plus(AHEAD));
    }
}
