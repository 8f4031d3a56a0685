package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/**
 * The statement claims what is known to be otherwise. The finding is absent where a channel's state
 * says so, the known value where the claimed one was merely ruled out.
 */
public record ClaimContradictsKnowledge(
        Subject subject, Value value, @Nullable Value known, @Nullable FindingId finding)
        implements Refusal {}
