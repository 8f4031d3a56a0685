package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.GuidanceId;

/** Guidance of this id was issued already. */
public record GuidanceIdTaken(GuidanceId guidance) implements Refusal {}
