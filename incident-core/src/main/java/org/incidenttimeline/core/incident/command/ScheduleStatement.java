package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Publish exactly this approved form at a set time. */
public record ScheduleStatement(
        @TargetAggregateIdentifier IncidentId incident,
        StatementId statement,
        ContentHash contentHash,
        Instant at)
        implements IncidentCommand {

    public ScheduleStatement {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        contentHash = Given.required("contentHash", contentHash);
        at = Given.instant("at", at);
    }
}
