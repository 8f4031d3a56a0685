package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Hand a draft in for approval, in exactly this form. */
public record SubmitStatement(
        @TargetAggregateIdentifier IncidentId incident,
        StatementId statement,
        ContentHash contentHash)
        implements IncidentCommand {

    public SubmitStatement {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        contentHash = Given.required("contentHash", contentHash);
    }
}
