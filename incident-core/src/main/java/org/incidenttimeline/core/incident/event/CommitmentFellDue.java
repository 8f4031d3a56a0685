package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/** What we know of the subject of a promise to tell has changed, so it must be told. */
@WireName("incident.commitment-fell-due")
public record CommitmentFellDue(
        IncidentId incident,
        CommitmentId commitment,
        Subject subject,
        @Nullable Value from,
        Value to,
        @Nullable FindingId finding,
        Instant occurredAt)
        implements IncidentEvent {}
