package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Give an unpublished statement up. */
public record DiscardStatement(
        @TargetAggregateIdentifier IncidentId incident, StatementId statement)
        implements IncidentCommand {

    public DiscardStatement {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
    }
}
