package org.incidenttimeline.api.verify;

/** What kind of harm was done. */
public enum Harm {
    /** A stored column is not what was recorded. */
    EDITED,
    /** Rows that were recorded are gone. */
    DELETED,
    /** Two rows have changed places. */
    SWAPPED,
    /** A row lies at another place than it was recorded at. */
    MOVED,
    /** There are rows that were not recorded. */
    INSERTED,
    /** The end of the log is gone. */
    TRUNCATED,
    /** The head does not tell the end of the log. */
    WRONG_HEAD,
    /** The log agrees with itself, but is not the one that was signed. */
    REWRITTEN,
    /** What was signed is gone. */
    LOST,
    /** A signature is not of a key that is believed. */
    UNSIGNED
}
