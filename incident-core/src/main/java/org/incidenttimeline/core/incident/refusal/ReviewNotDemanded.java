package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;

/** No review of this statement is open. */
public record ReviewNotDemanded(StatementId statement) implements Refusal {}
