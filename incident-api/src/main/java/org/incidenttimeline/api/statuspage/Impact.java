package org.incidenttimeline.api.statuspage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;
import org.incidenttimeline.core.vocabulary.ChannelState;

/** How bad it is, judged by the states of public channels alone, from best to worst. */
enum Impact {
    /** All channels work. */
    NONE("All Systems Operational"),

    /** A channel works in part. */
    MINOR("Partially Degraded Service"),

    /** A channel does not work. */
    MAJOR("Partial System Outage"),

    /** More than half of the channels do not work. */
    CRITICAL("Major Service Outage");

    private final String description;

    Impact(String description) {
        this.description = description;
    }

    /**
     * What these states amount to.
     *
     * @param states those of the channels concerned
     * @param channels how many public channels there are in all
     */
    static Impact of(Collection<ChannelState> states, int channels) {
        long down =
                states.stream()
                        .map(ComponentStatus::of)
                        .filter(it -> it == ComponentStatus.MAJOR_OUTAGE)
                        .count();
        if (down > 0) {
            return 2 * down > channels ? CRITICAL : MAJOR;
        }
        return states.contains(ChannelState.DEGRADED) ? MINOR : NONE;
    }

    /** The words that status pages say. */
    String description() {
        return description;
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
