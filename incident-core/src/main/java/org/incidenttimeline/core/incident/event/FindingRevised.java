package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.core.vocabulary.WireName;

/** A finding turned out to be otherwise; this is its whole new content. */
@WireName("incident.finding-revised")
public record FindingRevised(
        IncidentId incident,
        FindingId finding,
        Subject subject,
        Value value,
        Certainty certainty,
        String detail,
        boolean disclosable,
        Instant occurredAt)
        implements IncidentEvent {}
