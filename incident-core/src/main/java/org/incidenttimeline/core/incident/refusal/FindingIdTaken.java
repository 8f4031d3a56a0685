package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.FindingId;

/** A finding of this id exists already. */
public record FindingIdTaken(FindingId finding) implements Refusal {}
