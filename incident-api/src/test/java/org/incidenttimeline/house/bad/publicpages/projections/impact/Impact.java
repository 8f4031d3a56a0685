package org.incidenttimeline.house.bad.publicpages.projections.impact;

/** The internal view. */
public final class Impact {}
