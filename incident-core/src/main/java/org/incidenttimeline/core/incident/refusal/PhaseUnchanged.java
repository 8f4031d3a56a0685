package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.Phase;

/** The incident is in this phase already. */
public record PhaseUnchanged(Phase phase) implements Refusal {}
