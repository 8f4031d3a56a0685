package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.jspecify.annotations.Nullable;

/** A statement to be corrected is not public; the state is absent when there is no such one. */
public record CorrectedStatementNotPublished(StatementId statement, @Nullable StatementState state)
        implements Refusal {}
