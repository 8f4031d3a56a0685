package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Make exactly this approved form public. */
public record PublishStatement(
        @TargetAggregateIdentifier IncidentId incident,
        StatementId statement,
        ContentHash contentHash,
        PublicId publicId)
        implements IncidentCommand {

    public PublishStatement {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        contentHash = Given.required("contentHash", contentHash);
        publicId = Given.required("publicId", publicId);
    }
}
