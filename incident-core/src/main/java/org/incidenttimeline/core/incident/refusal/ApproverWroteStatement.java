package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;

/** Who drafted or ever revised a statement cannot approve it. */
public record ApproverWroteStatement(StatementId statement) implements Refusal {}
