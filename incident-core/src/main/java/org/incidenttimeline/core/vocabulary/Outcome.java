package org.incidenttimeline.core.vocabulary;

/** How an incident ended. */
public enum Outcome {
    /** It is over. */
    RESOLVED,

    /** It never was one. */
    DECLARED_IN_ERROR,

    /** It goes on as part of another incident. */
    MERGED_INTO
}
