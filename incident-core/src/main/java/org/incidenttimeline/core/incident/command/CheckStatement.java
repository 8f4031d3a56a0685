package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Ask why publishing a statement would be refused now; stores nothing. */
public record CheckStatement(@TargetAggregateIdentifier IncidentId incident, StatementId statement)
        implements IncidentCommand {

    public CheckStatement {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
    }
}
