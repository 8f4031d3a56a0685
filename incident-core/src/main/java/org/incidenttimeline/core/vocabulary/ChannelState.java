package org.incidenttimeline.core.vocabulary;

/** What a channel can do for customers, from best to worst. */
public enum ChannelState {
    /** It works. */
    OPERATING,

    /** It works in part. */
    DEGRADED,

    /** We decided to stop it. */
    PAUSED,

    /** It broke. */
    UNAVAILABLE
}
