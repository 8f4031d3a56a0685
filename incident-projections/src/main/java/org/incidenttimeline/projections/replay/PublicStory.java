package org.incidenttimeline.projections.replay;

import org.incidenttimeline.projections.publictimeline.Timeline;

/** All that anyone may read of one incident; the same object for as long as none of it changes. */
public record PublicStory(Timeline timeline) {}
