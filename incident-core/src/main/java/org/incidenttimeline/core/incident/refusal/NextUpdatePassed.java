package org.incidenttimeline.core.incident.refusal;

import java.time.Instant;

/** The promised time of the next update has passed. */
public record NextUpdatePassed(Instant nextUpdateBy, Instant now) implements Refusal {}
