package org.incidenttimeline.core.incident.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Make exactly this form public without a second person; a review afterwards is demanded. */
public record PublishUrgently(
        @TargetAggregateIdentifier IncidentId incident,
        StatementId statement,
        ContentHash contentHash,
        String reason,
        PublicId publicId)
        implements IncidentCommand {

    public PublishUrgently {
        incident = Given.required("incident", incident);
        statement = Given.required("statement", statement);
        contentHash = Given.required("contentHash", contentHash);
        reason = Given.text("reason", reason, Given.REASON);
        publicId = Given.required("publicId", publicId);
    }
}
