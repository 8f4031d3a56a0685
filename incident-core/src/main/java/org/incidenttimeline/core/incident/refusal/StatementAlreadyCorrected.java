package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;

/** The statement was corrected before; the newest correction is the one to correct. */
public record StatementAlreadyCorrected(StatementId statement, StatementId newest)
        implements Refusal {}
