package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.core.vocabulary.WireName;

/** We found something out. */
@WireName("incident.finding-recorded")
public record FindingRecorded(
        IncidentId incident,
        FindingId finding,
        Subject subject,
        Value value,
        Certainty certainty,
        String detail,
        String source,
        boolean disclosable,
        Instant occurredAt)
        implements IncidentEvent {}
