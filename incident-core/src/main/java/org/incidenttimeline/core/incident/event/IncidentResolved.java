package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Outcome;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The incident ended; the channels named were accepted as still down, the commitments as still due.
 */
@WireName("incident.resolved")
public record IncidentResolved(
        IncidentId incident,
        Outcome outcome,
        @Nullable IncidentId mergedInto,
        List<ChannelId> acceptedDown,
        List<CommitmentId> acceptedDue,
        Instant occurredAt)
        implements IncidentEvent {

    public IncidentResolved {
        acceptedDown = List.copyOf(acceptedDown);
        acceptedDue = List.copyOf(acceptedDue);
    }
}
