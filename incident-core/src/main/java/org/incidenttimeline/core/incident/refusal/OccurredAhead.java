package org.incidenttimeline.core.incident.refusal;

import java.time.Instant;

/** The time given lies more than five minutes ahead. */
public record OccurredAhead(Instant occurredAt, Instant now) implements Refusal {}
