package org.incidenttimeline.projections.publictimeline;

/** What an entry of the public timeline tells. */
public enum EntryKind {
    /** A statement was published that corrects no other. */
    STATEMENT,
    /** A statement was published that corrects earlier ones. */
    CORRECTION,
    /** A statement was taken back. */
    WITHDRAWAL,
    /** A channel took on another state. */
    CHANNEL,
    /** The incident entered another phase. */
    PHASE,
    /** Guidance was issued. */
    GUIDANCE_ISSUED,
    /** Guidance is no longer in force. */
    GUIDANCE_RETIRED
}
