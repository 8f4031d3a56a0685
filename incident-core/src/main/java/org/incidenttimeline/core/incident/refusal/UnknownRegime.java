package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.RegimeName;

/** No regime of this name is known. */
public record UnknownRegime(RegimeName regime) implements Refusal {}
