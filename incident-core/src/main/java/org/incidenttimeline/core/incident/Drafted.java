package org.incidenttimeline.core.incident;

import java.util.List;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.jspecify.annotations.Nullable;

/**
 * How a statement stands: the hashes of its present form, exactly what publishing it would show,
 * and why publishing it would be refused now.
 *
 * @param words what the public would read; absent once it is published or given up
 */
public record Drafted(
        ContentHash contentHash,
        ContentHash publicHash,
        @Nullable PublicWords words,
        List<Refusal> warnings) {

    public Drafted {
        warnings = List.copyOf(warnings);
    }
}
