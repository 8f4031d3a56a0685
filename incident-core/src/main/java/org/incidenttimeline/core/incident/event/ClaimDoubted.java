package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.core.vocabulary.WireName;

/** Something suspected speaks against a live claim. */
@WireName("incident.claim-doubted")
public record ClaimDoubted(
        IncidentId incident,
        StatementId statement,
        Subject subject,
        Value value,
        Value suspected,
        FindingId finding,
        Instant occurredAt)
        implements IncidentEvent {}
