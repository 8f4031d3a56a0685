package org.incidenttimeline.core.vocabulary;

import java.time.Instant;

/** A notification that is due by a certain time. */
public record DueStep(StepName step, Instant dueAt) {}
