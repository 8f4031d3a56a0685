package org.incidenttimeline.api.engine;

import java.time.Clock;
import java.time.Duration;
import org.incidenttimeline.projections.record.Agenda;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody, read at most once a second however many figures are asked for. */
@Component
class Outstanding {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Moments moments;
    private final Clock clock;
    private Agenda.@Nullable Outstanding read;
    private long readAt;

    Outstanding(Moments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    synchronized Agenda.Outstanding now() {
        long asked = System.nanoTime();
        Agenda.Outstanding known = read;
        if (known == null || asked - readAt > FRESH) {
            known = moments.present(LiveViews.INTERNAL_VIEWS).agenda().outstanding(clock.instant());
            read = known;
            readAt = asked;
        }
        return known;
    }
}
