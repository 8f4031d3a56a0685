package org.incidenttimeline.house.bad.publicpages.api.publicsite;

import org.incidenttimeline.house.bad.publicpages.projections.impact.Impact;
import org.jspecify.annotations.Nullable;

/** Public pages cannot see the internal view. */
final class PageThatShowsImpact {
    @Nullable Impact impact;
}
