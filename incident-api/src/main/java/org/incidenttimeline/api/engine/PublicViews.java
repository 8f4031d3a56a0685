package org.incidenttimeline.api.engine;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.projections.replay.LiveViews;
import org.springframework.stereotype.Component;

/** Hands every fact, in order, to the views that anyone may read. */
@Component
@ProcessingGroup(LiveViews.PUBLIC_VIEWS)
class PublicViews {

    private final ViewFeed feed;

    PublicViews(ViewFeed feed) {
        this.feed = feed;
    }

    @EventHandler
    void on(IncidentEvent event, EventMessage<?> message) {
        feed.hand(LiveViews.PUBLIC_VIEWS, message);
    }

    @EventHandler
    void on(ChannelEvent event, EventMessage<?> message) {
        feed.hand(LiveViews.PUBLIC_VIEWS, message);
    }

    @EventHandler
    void on(UnreadableFact event) {
        throw event.asException();
    }
}
