package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.WireName;

/** A statement became public, with its complete public words. */
@WireName("incident.statement-published")
public record StatementPublished(
        IncidentId incident,
        StatementId statement,
        PublicId publicId,
        PublicWords words,
        ContentHash publicHash,
        ContentHash contentHash,
        List<Subject> covers,
        boolean urgent,
        String by,
        Instant occurredAt)
        implements IncidentEvent {

    public StatementPublished {
        covers = List.copyOf(covers);
    }
}
