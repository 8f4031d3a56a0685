package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;

/** Statements that keep commitments cannot be published yet. */
public record KeepingNotOffered(StatementId statement) implements Refusal {}
