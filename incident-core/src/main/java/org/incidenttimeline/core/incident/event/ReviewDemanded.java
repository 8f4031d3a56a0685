package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A statement was published without a second person, so one must look at it afterwards. */
@WireName("incident.review-demanded")
public record ReviewDemanded(
        IncidentId incident, StatementId statement, String reason, String by, Instant occurredAt)
        implements IncidentEvent {}
