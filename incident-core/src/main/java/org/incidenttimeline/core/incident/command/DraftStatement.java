package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Begin a statement. */
public record DraftStatement(
        @TargetAggregateIdentifier IncidentId incident, StatementId statement, Draft draft)
        implements IncidentCommand {

    public DraftStatement {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        draft = DraftRules.checked(Given.required("draft", draft));
    }
}
