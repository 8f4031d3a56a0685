package org.incidenttimeline.projections.publictimeline;

import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;

/** One published statement by itself: which incident it is about, and its entry in the timeline. */
public record PublicStatement(PublicId incident, Told entry) {}
