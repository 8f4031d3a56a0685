package org.incidenttimeline.core.vocabulary;

/** What an account may do. */
public enum Role {
    /** Runs the incident: life, channels, knowledge, clocks. */
    RESPONDER,

    /** Writes statements. */
    COMMS_AUTHOR,

    /** Approves, publishes, withdraws statements. */
    COMMS_APPROVER,

    /** Reads and replays everything. */
    ANALYST,

    /** Reads the impact view and channels, never the words of a draft. */
    DASHBOARD,

    /** Keeps channels, people and tokens; holds no comms role. */
    ADMIN
}
