package org.incidenttimeline.core.incident.refusal;

import java.time.Instant;

/** The time set for publication has passed. */
public record ScheduledInThePast(Instant at, Instant now) implements Refusal {}
