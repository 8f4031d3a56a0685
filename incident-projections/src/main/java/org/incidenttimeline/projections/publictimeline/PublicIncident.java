package org.incidenttimeline.projections.publictimeline;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** An incident that may become public; hidden until its first statement to the public. */
record PublicIncident(
        PublicId publicId,
        Phase phase,
        @Nullable Instant publicSince,
        @Nullable Instant lastPublishedAt,
        @Nullable Instant resolvedAt)
        implements Row {

    static final String KEY = "incident";

    static PublicIncident hidden(PublicId publicId) {
        return new PublicIncident(publicId, Phase.INVESTIGATING, null, null, null);
    }

    PublicIncident in(Phase next, @Nullable Instant resolved) {
        return new PublicIncident(publicId, next, publicSince, lastPublishedAt, resolved);
    }

    PublicIncident told(Instant at) {
        return new PublicIncident(
                publicId, phase, publicSince == null ? at : publicSince, at, resolvedAt);
    }

    @Override
    public String key() {
        return KEY;
    }

    /** The public id, so that an incident is found by it. */
    @Override
    public String order() {
        return publicId.toString();
    }
}
