package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.StepName;

/** The regime of this clock has no such step. */
public record UnknownStep(ClockId clock, StepName step) implements Refusal {}
