package org.incidenttimeline.core.vocabulary;

/** Who may know that a channel exists. */
public enum ChannelAudience {
    /** Customers; its state is public at once. */
    PUBLIC,

    /** Only insiders; never shown in public in any way. */
    INTERNAL
}
