package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.EventId;

/** The entry has been struck already. */
public record EntryAlreadyStruck(EventId event) implements Refusal {}
