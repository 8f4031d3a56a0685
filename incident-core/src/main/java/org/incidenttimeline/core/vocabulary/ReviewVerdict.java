package org.incidenttimeline.core.vocabulary;

/** What a second person says of an urgent publication, afterwards. */
public enum ReviewVerdict {
    /** It should have been published so. */
    ACCEPTED,

    /** It should not; what follows is a correction or a withdrawal. */
    OBJECTED
}
