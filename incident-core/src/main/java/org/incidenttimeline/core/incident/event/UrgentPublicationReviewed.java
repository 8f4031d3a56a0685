package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.ReviewVerdict;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/** A second person looked at an urgent publication afterwards. */
@WireName("incident.urgent-publication-reviewed")
public record UrgentPublicationReviewed(
        IncidentId incident,
        StatementId statement,
        ReviewVerdict verdict,
        @Nullable String note,
        String by,
        Instant occurredAt)
        implements IncidentEvent {}
