package org.incidenttimeline.core.vocabulary;

/** Where an incident stands; the life cycle that status pages show. */
public enum Phase {
    /** The cause is being looked for. */
    INVESTIGATING,

    /** The cause is known and being worked on. */
    IDENTIFIED,

    /** A remedy is in place and being watched. */
    MONITORING,

    /** The incident is over. */
    RESOLVED
}
