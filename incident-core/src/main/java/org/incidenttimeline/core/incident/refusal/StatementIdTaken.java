package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;

/** A statement of this id exists already. */
public record StatementIdTaken(StatementId statement) implements Refusal {}
