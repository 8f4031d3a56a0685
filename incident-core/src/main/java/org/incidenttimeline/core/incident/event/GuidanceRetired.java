package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** Earlier guidance is no longer in force. */
@WireName("incident.guidance-retired")
public record GuidanceRetired(
        IncidentId incident,
        StatementId statement,
        GuidanceId guidance,
        StatementAudience audience,
        Instant occurredAt)
        implements IncidentEvent {}
