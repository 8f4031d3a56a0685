package org.incidenttimeline.core.vocabulary;

/** How a claim stopped being made. */
public enum ClaimEnding {
    /** A later statement corrected the one that made it. */
    CORRECTED,

    /** The statement that made it was withdrawn. */
    WITHDRAWN,

    /** A later statement claims something else of the subject. */
    SUPERSEDED
}
