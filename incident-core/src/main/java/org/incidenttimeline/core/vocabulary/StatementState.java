package org.incidenttimeline.core.vocabulary;

/** Where a statement stands on its way to readers. */
public enum StatementState {
    /** Being written. */
    DRAFTED,

    /** Waiting for approval. */
    SUBMITTED,

    /** Approved; may be published. */
    APPROVED,

    /** Approved, to be published at a set time. */
    SCHEDULED,

    /** Public. */
    PUBLISHED,

    /** Published, then withdrawn; its words stay readable. */
    WITHDRAWN,

    /** Given up before publication. */
    DISCARDED
}
