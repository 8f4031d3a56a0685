package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/** Outsiders said something; never a finding. */
@WireName("incident.commentary-recorded")
public record CommentaryRecorded(
        IncidentId incident,
        CommentaryId commentary,
        String source,
        @Nullable String link,
        String text,
        Instant occurredAt)
        implements IncidentEvent {}
