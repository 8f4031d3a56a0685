package org.incidenttimeline.core.incident.refusal;

import java.time.Instant;

/** The notification is said to be made before its clock was started. */
public record NotifiedBeforeTrigger(Instant at, Instant triggeredAt) implements Refusal {}
