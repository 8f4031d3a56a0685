package org.incidenttimeline.core.vocabulary;

/** How a promised next update ended. */
public enum NextUpdateEnding {
    /** The next statement to customers came in time. */
    KEPT,

    /** The next statement to customers came late. */
    MISSED,

    /** The next statement to customers promised none. */
    CLEARED,

    /** The promising statement was withdrawn. */
    WITHDRAWN,

    /** The incident ended first. */
    RESOLVED
}
