package org.incidenttimeline.api.statuspage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.incidenttimeline.core.vocabulary.ChannelState;

/** What a component can do, from best to worst. */
enum ComponentStatus {
    /** It works. */
    OPERATIONAL,

    /** It works in part. */
    DEGRADED_PERFORMANCE,

    /** It does not work, whether it was stopped or broke. */
    MAJOR_OUTAGE;

    static ComponentStatus of(ChannelState state) {
        return switch (state) {
            case OPERATING -> OPERATIONAL;
            case DEGRADED -> DEGRADED_PERFORMANCE;
            case PAUSED, UNAVAILABLE -> MAJOR_OUTAGE;
        };
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
