package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.StatementId;

/** The statement has another content now; read it again. */
public record HashStale(StatementId statement, ContentHash contentHash) implements Refusal {}
