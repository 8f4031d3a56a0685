package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.GuidanceId;

/** Guidance for colleagues and guidance for the public cannot retire each other. */
public record GuidanceCrossesAudiences(GuidanceId guidance) implements Refusal {}
