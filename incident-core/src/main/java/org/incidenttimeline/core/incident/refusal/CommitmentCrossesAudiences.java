package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.CommitmentId;

/** A promise to colleagues and one to the public cannot be kept by each other's statements. */
public record CommitmentCrossesAudiences(CommitmentId commitment) implements Refusal {}
