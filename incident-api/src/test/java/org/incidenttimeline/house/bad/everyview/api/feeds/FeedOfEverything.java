package org.incidenttimeline.house.bad.everyview.api.feeds;

import org.incidenttimeline.house.bad.everyview.projections.replay.Moments;
import org.jspecify.annotations.Nullable;

/** Public rooms see the public state alone. */
final class FeedOfEverything {
    @Nullable Moments moments;
}
