package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.FindingId;

/** The incident has no such finding. */
public record UnknownFinding(FindingId finding) implements Refusal {}
