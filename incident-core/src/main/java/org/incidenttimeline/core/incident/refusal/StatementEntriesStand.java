package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.EventId;

/** Entries about statements cannot be struck; correct or withdraw the statement. */
public record StatementEntriesStand(EventId event) implements Refusal {}
