package org.incidenttimeline.api.engine;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.projections.replay.LiveViews;
import org.springframework.stereotype.Component;

/** Hands every fact, in order, to the views that insiders read. */
@Component
@ProcessingGroup(LiveViews.INTERNAL_VIEWS)
class InternalViews {

    private final ViewFeed feed;

    InternalViews(ViewFeed feed) {
        this.feed = feed;
    }

    @EventHandler
    void on(IncidentEvent event, EventMessage<?> message) {
        feed.hand(LiveViews.INTERNAL_VIEWS, message);
    }

    @EventHandler
    void on(ChannelEvent event, EventMessage<?> message) {
        feed.hand(LiveViews.INTERNAL_VIEWS, message);
    }

    @EventHandler
    void on(UnreadableFact event) {
        throw event.asException();
    }
}
