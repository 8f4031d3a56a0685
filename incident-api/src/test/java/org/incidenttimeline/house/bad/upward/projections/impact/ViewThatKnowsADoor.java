package org.incidenttimeline.house.bad.upward.projections.impact;

import org.incidenttimeline.IncidentApplication;
import org.jspecify.annotations.Nullable;

/** Data walks one way: views never see doors. */
final class ViewThatKnowsADoor {
    @Nullable IncidentApplication program;
}
