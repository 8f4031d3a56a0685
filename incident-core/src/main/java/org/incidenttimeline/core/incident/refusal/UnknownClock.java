package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ClockId;

/** No clock of this id runs in this incident. */
public record UnknownClock(ClockId clock) implements Refusal {}
