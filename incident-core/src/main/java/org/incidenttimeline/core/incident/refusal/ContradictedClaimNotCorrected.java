package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;

/**
 * A published claim on the same subject is contradicted, and the statement that made it is not
 * corrected.
 */
public record ContradictedClaimNotCorrected(Subject subject, StatementId statement)
        implements Refusal {}
