package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.IncidentId;

/** An incident of this id exists already. */
public record IncidentIdTaken(IncidentId incident) implements Refusal {}
