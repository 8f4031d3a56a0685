package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/** Replace the content of a finding that turned out to be otherwise. */
public record ReviseFinding(
        @TargetAggregateIdentifier IncidentId incident,
        FindingId finding,
        Value value,
        Certainty certainty,
        String detail,
        boolean disclosable,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public ReviseFinding {
        incident = Given.required("incident", incident);
        finding = Given.required("finding", finding);
        value = Given.required("value", value);
        certainty = Given.required("certainty", certainty);
        detail = Given.text("detail", detail, Given.REASON);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
