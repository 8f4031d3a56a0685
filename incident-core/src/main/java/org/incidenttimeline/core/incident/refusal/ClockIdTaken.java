package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ClockId;

/** A clock of this id exists already. */
public record ClockIdTaken(ClockId clock) implements Refusal {}
