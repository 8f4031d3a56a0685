package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.EventId;

/** The incident has no such entry. */
public record UnknownEntry(EventId event) implements Refusal {}
