package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.PartyId;

/** The party is engaged already. */
public record PartyAlreadyEngaged(PartyId party) implements Refusal {}
