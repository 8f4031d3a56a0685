package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A published statement told what was promised; the commitment stands again, against what is known
 * now.
 */
@WireName("incident.commitment-kept")
public record CommitmentKept(
        IncidentId incident,
        CommitmentId commitment,
        StatementId statement,
        @Nullable Value baseline,
        Instant occurredAt)
        implements IncidentEvent {}
