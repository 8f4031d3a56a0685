package org.incidenttimeline.core.incident;

import java.util.List;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.incidenttimeline.core.vocabulary.ContentHash;

/**
 * What an author gets back: the hashes of the form just stored, and why publishing it would be
 * refused now.
 */
public record Drafted(ContentHash contentHash, ContentHash publicHash, List<Refusal> warnings) {

    public Drafted {
        warnings = List.copyOf(warnings);
    }
}
