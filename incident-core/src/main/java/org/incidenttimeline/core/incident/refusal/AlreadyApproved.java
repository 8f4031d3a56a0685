package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;

/** This person has approved this form already. */
public record AlreadyApproved(StatementId statement) implements Refusal {}
