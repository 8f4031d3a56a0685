package org.incidenttimeline.api.engine;

import java.util.List;
import org.incidenttimeline.core.vocabulary.EventId;
import org.jspecify.annotations.Nullable;

/**
 * What a command recorded.
 *
 * @param version the number of events its aggregate has now
 * @param position of the last event it recorded; of the aggregate's last when it recorded none
 * @param events what it recorded, in order
 * @param result what the aggregate gave back
 */
public record Accepted(long version, long position, List<EventId> events, @Nullable Object result) {

    public Accepted {
        events = List.copyOf(events);
    }
}
