package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.AssessmentId;

/** An assessment of this id exists already. */
public record AssessmentIdTaken(AssessmentId assessment) implements Refusal {}
