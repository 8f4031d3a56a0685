package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A published statement promises to tell should this subject change; the baseline is what was known
 * of it, or else claimed with it.
 */
@WireName("incident.commitment-made")
public record CommitmentMade(
        IncidentId incident,
        StatementId statement,
        CommitmentId commitment,
        Map<LanguageTag, String> words,
        Subject subject,
        @Nullable Value baseline,
        Instant occurredAt)
        implements IncidentEvent {

    public CommitmentMade {
        words = Map.copyOf(words);
    }
}
