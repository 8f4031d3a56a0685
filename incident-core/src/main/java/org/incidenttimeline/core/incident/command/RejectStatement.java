package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Send a statement back to its authors. */
public record RejectStatement(
        @TargetAggregateIdentifier IncidentId incident, StatementId statement, String reason)
        implements IncidentCommand {

    public RejectStatement {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        reason = Given.text("reason", reason, Given.REASON);
    }
}
