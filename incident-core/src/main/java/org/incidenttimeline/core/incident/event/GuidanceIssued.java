package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.WireName;

/** A published statement tells readers what to do. */
@WireName("incident.guidance-issued")
public record GuidanceIssued(
        IncidentId incident,
        StatementId statement,
        GuidanceId guidance,
        StatementAudience audience,
        Map<LanguageTag, String> words,
        List<ChannelId> channels,
        Instant occurredAt)
        implements IncidentEvent {

    public GuidanceIssued {
        words = Map.copyOf(words);
        channels = List.copyOf(channels);
    }
}
