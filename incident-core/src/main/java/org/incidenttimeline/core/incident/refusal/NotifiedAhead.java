package org.incidenttimeline.core.incident.refusal;

import java.time.Instant;

/** The notification is said to be made in the future. */
public record NotifiedAhead(Instant at, Instant now) implements Refusal {}
