package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;

/** The incident has no such statement. */
public record UnknownStatement(StatementId statement) implements Refusal {}
