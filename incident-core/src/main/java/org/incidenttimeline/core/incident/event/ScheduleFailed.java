package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.ScheduleFailure;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/** A scheduled publication did not happen; the refusal is named where one was the cause. */
@WireName("incident.schedule-failed")
public record ScheduleFailed(
        IncidentId incident,
        StatementId statement,
        ContentHash contentHash,
        Instant at,
        ScheduleFailure failure,
        @Nullable String refusal,
        Instant occurredAt)
        implements IncidentEvent {}
