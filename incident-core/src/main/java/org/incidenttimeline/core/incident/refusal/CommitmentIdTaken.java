package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.CommitmentId;

/** A commitment of this id was made already. */
public record CommitmentIdTaken(CommitmentId commitment) implements Refusal {}
