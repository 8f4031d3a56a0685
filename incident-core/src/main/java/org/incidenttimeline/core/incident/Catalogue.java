package org.incidenttimeline.core.incident;

import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.jspecify.annotations.Nullable;

/** How an incident asks the channel catalogue: the channel's own stream, never a projection. */
public interface Catalogue {

    /** The channel as it stands now, or null when the catalogue has none of this id. */
    @Nullable Listing find(ChannelId channel);

    /** What an incident needs to know of a channel. */
    record Listing(ChannelAudience audience, boolean retired) {}
}
