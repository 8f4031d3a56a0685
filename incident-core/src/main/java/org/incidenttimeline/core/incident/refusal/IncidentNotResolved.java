package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.IncidentId;

/** The incident is not resolved. */
public record IncidentNotResolved(IncidentId incident) implements Refusal {}
