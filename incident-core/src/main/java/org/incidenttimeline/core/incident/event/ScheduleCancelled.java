package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled publication was called off, by a person or by a correction that supersedes it; the
 * approvals stand.
 */
@WireName("incident.schedule-cancelled")
public record ScheduleCancelled(
        IncidentId incident,
        StatementId statement,
        @Nullable StatementId correction,
        String by,
        Instant occurredAt)
        implements IncidentEvent {}
