package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Replace the whole content of an unpublished statement; based on the form that was read. */
public record ReviseStatement(
        @TargetAggregateIdentifier IncidentId incident,
        StatementId statement,
        ContentHash basedOnHash,
        Draft draft)
        implements IncidentCommand {

    public ReviseStatement {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        basedOnHash = Given.required("basedOnHash", basedOnHash);
        draft = DraftRules.checked(Given.required("draft", draft));
    }
}
