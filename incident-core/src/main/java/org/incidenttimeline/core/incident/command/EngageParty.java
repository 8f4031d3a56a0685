package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PartyId;
import org.incidenttimeline.core.vocabulary.PartyRole;
import org.jspecify.annotations.Nullable;

/** Record that an outside party was engaged or told. */
public record EngageParty(
        @TargetAggregateIdentifier IncidentId incident,
        PartyId party,
        String name,
        PartyRole role,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public EngageParty {
        incident = Given.required("incident", incident);
        party = Given.required("party", party);
        name = Given.line("name", name, Given.NAME);
        role = Given.required("role", role);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
