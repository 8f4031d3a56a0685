package org.incidenttimeline.core.incident.refusal;

import java.util.List;
import org.incidenttimeline.core.vocabulary.ChannelId;

/** These channels are not operating and were not accepted as down. */
public record ChannelsStillDown(List<ChannelId> channels) implements Refusal {

    public ChannelsStillDown {
        channels = List.copyOf(channels);
    }
}
