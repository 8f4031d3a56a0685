package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.Severity;

/** The incident is held to be of this severity already. */
public record SeverityUnchanged(Severity severity) implements Refusal {}
