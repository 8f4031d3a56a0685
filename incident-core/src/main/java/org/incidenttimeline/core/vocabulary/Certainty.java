package org.incidenttimeline.core.vocabulary;

/** How sure a finding is. */
public enum Certainty {
    /** It may be so. */
    SUSPECTED,

    /** It is so. */
    CONFIRMED,

    /** It is not so. */
    RULED_OUT
}
