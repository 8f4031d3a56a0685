package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Approve exactly this form, as a person who never wrote in it. */
public record ApproveStatement(
        @TargetAggregateIdentifier IncidentId incident,
        StatementId statement,
        ContentHash contentHash)
        implements IncidentCommand {

    public ApproveStatement {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        contentHash = Given.required("contentHash", contentHash);
    }
}
