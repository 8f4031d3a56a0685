package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/**
 * A promised next update was kept, missed or lapsed; the statement is the one that had promised it.
 */
@WireName("incident.next-update-ended")
public record NextUpdateEnded(
        IncidentId incident,
        StatementId statement,
        Instant dueAt,
        NextUpdateEnding ending,
        Instant occurredAt)
        implements IncidentEvent {}
