package org.incidenttimeline.projections.publicchain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.vocabulary.CanonicalJson;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;

/**
 * What is signed of a statement: everything the public reads of it and nothing else. Without the
 * first five members it is what {@code publicHash} covers.
 *
 * @param type names this form
 * @param publishedAt when the log recorded that it became public
 */
public record PublicDocument(
        String type,
        PublicId statement,
        PublicId incident,
        Instant publishedAt,
        ContentHash publicHash,
        @JsonUnwrapped PublicWords words) {

    private static final String TYPE = "incident-timeline/statement/1";

    /** The document of a statement, recorded at this instant, of the incident of this public id. */
    public static PublicDocument of(
            PublicId incident, Instant recordedAt, StatementPublished published) {
        return new PublicDocument(
                TYPE,
                published.publicId(),
                incident,
                recordedAt,
                published.publicHash(),
                published.words().inOrder());
    }

    /** Its one text: RFC 8785 JSON. */
    public String body() {
        return CanonicalJson.of(this);
    }
}
