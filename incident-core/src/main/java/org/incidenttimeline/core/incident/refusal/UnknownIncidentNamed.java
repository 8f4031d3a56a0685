package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.IncidentId;

/** The incident named does not exist. */
public record UnknownIncidentNamed(IncidentId incident) implements Refusal {}
