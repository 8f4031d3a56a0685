package org.incidenttimeline.house.bad.rooms.projections.customernotice;

import org.incidenttimeline.house.bad.rooms.projections.impact.Impact;
import org.jspecify.annotations.Nullable;

/** No view room imports another. */
final class NoticeThatReadsTheImpactView {
    @Nullable Impact impact;
}
