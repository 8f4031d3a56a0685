package org.incidenttimeline.core.incident.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Record what outsiders say. */
public record RecordCommentary(
        @TargetAggregateIdentifier IncidentId incident,
        CommentaryId commentary,
        String source,
        @Nullable String link,
        String text,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public RecordCommentary {
        incident = Given.required("incident", incident);
        commentary = Given.required("commentary", commentary);
        source = Given.text("source", source, Given.REASON);
        if (link != null) {
            link = Given.line("link", link, Given.REASON);
            if (!link.startsWith("https://") && !link.startsWith("http://")) {
                throw new InvalidValue("link", "must be an http or https address");
            }
        }
        text = Given.text("text", text, Given.REASON);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
