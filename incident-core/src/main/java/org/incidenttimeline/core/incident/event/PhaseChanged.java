package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.WireName;

/** The incident entered another phase. */
@WireName("incident.phase-changed")
public record PhaseChanged(IncidentId incident, Phase phase, Instant occurredAt)
        implements IncidentEvent {}
