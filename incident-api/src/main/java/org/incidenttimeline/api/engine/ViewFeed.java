package org.incidenttimeline.api.engine;

import org.axonframework.eventhandling.EventMessage;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.rows.Fact;
import org.springframework.stereotype.Component;

/** Hands a processor's facts to its views and tells waiters once they are committed. */
@Component
class ViewFeed {

    private final LiveViews views;
    private final Progress progress;

    ViewFeed(LiveViews views, Progress progress) {
        this.views = views;
        this.progress = progress;
    }

    void hand(String processor, EventMessage<?> message) {
        Fact fact = Facts.of(message);
        views.apply(processor, fact);
        progress.handledOnceCommitted(processor, fact.stamp().position());
    }
}
