package org.incidenttimeline.core.incident.refusal;

import java.time.Instant;

/** The clock is said to be triggered in the future. */
public record TriggeredAhead(Instant triggeredAt, Instant now) implements Refusal {}
