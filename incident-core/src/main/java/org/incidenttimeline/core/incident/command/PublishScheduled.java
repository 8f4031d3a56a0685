package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementId;

/**
 * Publish what was scheduled, its time having come: given by the poller in the name of the person
 * who scheduled it. What cannot be published is recorded as failed.
 */
public record PublishScheduled(
        @TargetAggregateIdentifier IncidentId incident, StatementId statement, PublicId publicId)
        implements IncidentCommand {

    public PublishScheduled {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        publicId = Given.required("publicId", publicId);
    }
}
