package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.IncidentId;

/** The incident is resolved; reopen it first. */
public record IncidentIsResolved(IncidentId incident) implements Refusal {}
