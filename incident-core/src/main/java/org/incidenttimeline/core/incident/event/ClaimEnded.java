package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ClaimEnding;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/** A claim is no longer made; the replacement is the statement that corrects or supersedes it. */
@WireName("incident.claim-ended")
public record ClaimEnded(
        IncidentId incident,
        StatementId statement,
        Subject subject,
        Value value,
        ClaimEnding ending,
        @Nullable StatementId replacement,
        Instant occurredAt)
        implements IncidentEvent {}
