package org.incidenttimeline.house.bad.time.api.comms;

import java.time.Instant;

/** The Clock bean is the only source of system time. */
final class DoorWithItsOwnClock {
    Instant now() {
        return Instant.now();
    }
}
