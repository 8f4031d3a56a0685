package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A statement was given up before publication. */
@WireName("incident.statement-discarded")
public record StatementDiscarded(
        IncidentId incident, StatementId statement, String by, Instant occurredAt)
        implements IncidentEvent {}
