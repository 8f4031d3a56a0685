package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.GuidanceId;

/** The guidance to be retired is not in force. */
public record GuidanceNotInForce(GuidanceId guidance) implements Refusal {}
