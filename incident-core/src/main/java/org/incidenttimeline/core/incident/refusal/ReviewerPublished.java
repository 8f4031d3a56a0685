package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;

/** Who published urgently cannot review it. */
public record ReviewerPublished(StatementId statement) implements Refusal {}
