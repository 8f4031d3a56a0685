package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Call a scheduled publication off; approvals stand. */
public record CancelSchedule(@TargetAggregateIdentifier IncidentId incident, StatementId statement)
        implements IncidentCommand {

    public CancelSchedule {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
    }
}
