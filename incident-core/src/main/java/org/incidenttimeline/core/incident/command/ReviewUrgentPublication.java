package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.ReviewVerdict;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;

/** Say, as a second person, whether an urgent publication was right. */
public record ReviewUrgentPublication(
        @TargetAggregateIdentifier IncidentId incident,
        StatementId statement,
        ReviewVerdict verdict,
        @Nullable String note)
        implements IncidentCommand {

    public ReviewUrgentPublication {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        verdict = Given.required("verdict", verdict);
        note = note == null ? null : Given.text("note", note, Given.REASON);
    }
}
