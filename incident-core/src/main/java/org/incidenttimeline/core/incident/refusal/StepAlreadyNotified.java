package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.StepName;

/** The step was notified before. */
public record StepAlreadyNotified(ClockId clock, StepName step) implements Refusal {}
