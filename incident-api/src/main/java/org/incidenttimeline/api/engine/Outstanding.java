package org.incidenttimeline.api.engine;

import java.time.Clock;
import org.incidenttimeline.projections.record.Agenda;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody, read once however many figures are asked for. */
@Component
class Outstanding {

    private final Reading<Agenda.Outstanding> reading;

    Outstanding(Moments moments, Clock clock) {
        this.reading =
                new Reading<>(
                        () ->
                                moments.present(LiveViews.INTERNAL_VIEWS)
                                        .agenda()
                                        .outstanding(clock.instant()));
    }

    /** Null while it cannot be read. */
    Agenda.@Nullable Outstanding now() {
        return reading.now();
    }
}
