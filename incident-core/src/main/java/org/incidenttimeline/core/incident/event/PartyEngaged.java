package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PartyId;
import org.incidenttimeline.core.vocabulary.PartyRole;
import org.incidenttimeline.core.vocabulary.WireName;

/** An outside party was engaged or told. */
@WireName("incident.party-engaged")
public record PartyEngaged(
        IncidentId incident, PartyId party, String name, PartyRole role, Instant occurredAt)
        implements IncidentEvent {}
