package org.incidenttimeline.house.bad.cycle.two;

import org.incidenttimeline.house.bad.cycle.one.One;

/** The other half of a cycle. */
public record Two(One one) {}
