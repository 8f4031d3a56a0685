package org.incidenttimeline.api.statuspage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One public entry of an incident.
 *
 * @param status where the incident stood then
 * @param createdAt when the entry became public
 * @param updatedAt when it was last corrected or withdrawn, else when it became public
 * @param displayAt when it happened
 * @param affectedComponents the channel that took on another state; absent where none did
 */
record Update(
        String id,
        String status,
        String body,
        String incidentId,
        Instant createdAt,
        Instant updatedAt,
        Instant displayAt,
        boolean deliverNotifications,
        @Nullable List<Affected> affectedComponents,
        @Nullable String customTweet,
        @Nullable String tweetId) {

    /** A channel that took on another state. */
    record Affected(
            String code, String name, ComponentStatus oldStatus, ComponentStatus newStatus) {}
}
