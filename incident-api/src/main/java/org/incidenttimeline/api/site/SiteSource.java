package org.incidenttimeline.api.site;

import org.incidenttimeline.projections.replay.PublicState;
import org.incidenttimeline.projections.replay.PublicStory;

/** A room that has answers for anyone; what it puts must follow from what it is given alone. */
public interface SiteSource {

    /** Puts the answers that never change while the program runs. */
    default void always(SiteWriter site) {}

    /** Puts the answers that any public change may change; they are made at once. */
    default void whole(PublicState now, SiteWriter site) {}

    /**
     * Puts the answers that list all there ever was; they grow for years, so they are made when
     * somebody first asks, and the notice need not wait for them.
     */
    default void archive(PublicState now, SiteWriter site) {}

    /**
     * Puts the answers about one incident; they are kept until something of it changes, and made
     * when somebody first asks.
     */
    default void ofIncident(PublicStory story, SiteWriter site) {}
}
