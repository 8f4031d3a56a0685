package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;

/** Statements that correct others cannot be published yet. */
public record CorrectingNotOffered(StatementId statement) implements Refusal {}
