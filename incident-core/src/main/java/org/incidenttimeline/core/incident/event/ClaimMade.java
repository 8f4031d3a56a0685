package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.core.vocabulary.WireName;

/** A published statement claims this of a subject. */
@WireName("incident.claim-made")
public record ClaimMade(
        IncidentId incident,
        StatementId statement,
        Subject subject,
        Value value,
        Instant occurredAt)
        implements IncidentEvent {}
