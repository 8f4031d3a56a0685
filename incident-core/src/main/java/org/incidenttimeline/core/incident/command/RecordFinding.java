package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/** Record what we found out, on a subject other than the state of a channel. */
public record RecordFinding(
        @TargetAggregateIdentifier IncidentId incident,
        FindingId finding,
        Subject subject,
        Value value,
        Certainty certainty,
        String detail,
        String source,
        boolean disclosable,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public RecordFinding {
        incident = Given.required("incident", incident);
        finding = Given.required("finding", finding);
        subject = Given.required("subject", subject);
        if (subject.channel() != null) {
            throw new InvalidValue(
                    "subject", "must not start with channel:; change the channel instead");
        }
        value = Given.required("value", value);
        certainty = Given.required("certainty", certainty);
        detail = Given.text("detail", detail, Given.REASON);
        source = Given.text("source", source, Given.REASON);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
