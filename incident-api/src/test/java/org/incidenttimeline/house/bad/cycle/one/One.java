package org.incidenttimeline.house.bad.cycle.one;

import org.incidenttimeline.house.bad.cycle.two.Two;

/** One half of a cycle. */
public record One(Two two) {}
