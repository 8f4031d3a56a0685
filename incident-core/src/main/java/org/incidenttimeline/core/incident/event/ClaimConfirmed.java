package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/** A claim that was in doubt or contradicted stands again. */
@WireName("incident.claim-confirmed")
public record ClaimConfirmed(
        IncidentId incident,
        StatementId statement,
        Subject subject,
        Value value,
        @Nullable FindingId finding,
        Instant occurredAt)
        implements IncidentEvent {}
