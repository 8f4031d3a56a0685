package org.incidenttimeline.core.incident.refusal;

import java.time.Instant;

/** The time given lies more than a year before the incident began. */
public record OccurredTooEarly(Instant occurredAt, Instant beganAt) implements Refusal {}
