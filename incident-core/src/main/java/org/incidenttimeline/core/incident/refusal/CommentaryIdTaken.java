package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.CommentaryId;

/** A commentary of this id exists already. */
public record CommentaryIdTaken(CommentaryId commentary) implements Refusal {}
