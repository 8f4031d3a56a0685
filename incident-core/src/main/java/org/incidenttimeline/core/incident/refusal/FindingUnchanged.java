package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.FindingId;

/** The finding says exactly this already. */
public record FindingUnchanged(FindingId finding) implements Refusal {}
