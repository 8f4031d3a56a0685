package org.incidenttimeline.core.incident.refusal;

import java.time.Instant;

/** The incident cannot begin in the future. */
public record BeganAhead(Instant beganAt, Instant now) implements Refusal {}
