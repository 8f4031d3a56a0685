package org.incidenttimeline.core.incident.refusal;

import java.util.List;
import org.incidenttimeline.core.vocabulary.ChannelId;

/** These channels were accepted as down but are not down in this incident. */
public record AcceptedChannelOperating(List<ChannelId> channels) implements Refusal {

    public AcceptedChannelOperating {
        channels = List.copyOf(channels);
    }
}
