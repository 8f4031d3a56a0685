package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.CommitmentId;

/** The commitment accepted as due is not due. */
public record CommitmentNotDue(CommitmentId commitment) implements Refusal {}
