package org.incidenttimeline.projections.publictimeline;

import org.incidenttimeline.projections.publictimeline.Timeline.Heading;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;

/** One published statement by itself: the incident it is about, and its entry in the timeline. */
public record PublicStatement(Heading incident, Told entry) {}
