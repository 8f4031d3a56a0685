package org.incidenttimeline.house.bad.rooms.projections.impact;

/** A view of its own. */
public final class Impact {}
