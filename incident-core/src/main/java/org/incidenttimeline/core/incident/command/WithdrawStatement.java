package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Take a published statement back; its words stay readable, marked. */
public record WithdrawStatement(
        @TargetAggregateIdentifier IncidentId incident, StatementId statement, String reason)
        implements IncidentCommand {

    public WithdrawStatement {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        reason = Given.text("reason", reason, Given.REASON);
    }
}
