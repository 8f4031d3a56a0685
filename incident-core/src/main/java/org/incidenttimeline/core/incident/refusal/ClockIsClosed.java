package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ClockId;

/** The clock was closed. */
public record ClockIsClosed(ClockId clock) implements Refusal {}
