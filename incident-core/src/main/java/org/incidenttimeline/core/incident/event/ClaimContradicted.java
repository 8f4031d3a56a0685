package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/**
 * What is known now speaks against a live claim: published words are no longer true. The finding is
 * absent where a channel's state says so, the known value where the claimed one was merely ruled
 * out.
 */
@WireName("incident.claim-contradicted")
public record ClaimContradicted(
        IncidentId incident,
        StatementId statement,
        Subject subject,
        Value value,
        @Nullable Value known,
        @Nullable FindingId finding,
        Instant occurredAt)
        implements IncidentEvent {}
