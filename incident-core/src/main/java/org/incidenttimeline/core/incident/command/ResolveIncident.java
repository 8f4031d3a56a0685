package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/** End the incident; name every channel that is still down and accepted as such. */
public record ResolveIncident(
        @TargetAggregateIdentifier IncidentId incident,
        Outcome outcome,
        @Nullable IncidentId mergedInto,
        List<ChannelId> acceptDown,
        List<CommitmentId> acceptDue,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public ResolveIncident {
        incident = Given.required("incident", incident);
        outcome = Given.required("outcome", outcome);
        if ((outcome == Outcome.MERGED_INTO) != (mergedInto != null)) {
            throw new InvalidValue("mergedInto", "is given with outcome MERGED_INTO and only then");
        }
        if (incident.equals(mergedInto)) {
            throw new InvalidValue("mergedInto", "must name another incident");
        }
        acceptDown = Given.list("acceptDown", acceptDown);
        acceptDue = Given.list("acceptDue", acceptDue);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
