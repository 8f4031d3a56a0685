package org.incidenttimeline.house.bad.everyview.projections.replay;

/** Where every view is to be had. */
public final class Moments {}
