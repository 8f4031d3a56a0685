package org.incidenttimeline.api.publicsite;

import java.time.Instant;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Moment;
import org.incidenttimeline.projections.replay.Moments;
import org.incidenttimeline.projections.replay.PublicChanges;
import org.incidenttimeline.projections.replay.PublicChanges.PublicChange;
import org.springframework.stereotype.Component;

/** The public views as they are now, and the instant for which they are computed. */
@Component
class PublicMoment {

    private final Moments moments;
    private final PublicChanges changes;

    PublicMoment(Moments moments, PublicChanges changes) {
        this.moments = moments;
        this.changes = changes;
    }

    Moment now() {
        return moments.present(LiveViews.PUBLIC_VIEWS);
    }

    /** The instant of the last public change; the epoch before the first. */
    Instant lastChange() {
        PublicChange last = changes.last();
        return last == null ? Instant.EPOCH : last.instant();
    }
}
