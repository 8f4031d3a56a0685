package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;

/** A statement to colleagues and one to the public cannot correct each other. */
public record CorrectionCrossesAudiences(StatementId statement) implements Refusal {}
