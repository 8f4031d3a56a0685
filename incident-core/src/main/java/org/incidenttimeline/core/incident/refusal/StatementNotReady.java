package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;

/** The statement is in a state in which this cannot be done. */
public record StatementNotReady(StatementId statement, StatementState state) implements Refusal {}
