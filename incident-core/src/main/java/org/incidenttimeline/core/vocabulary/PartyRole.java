package org.incidenttimeline.core.vocabulary;

/** What an outside party is engaged for. */
public enum PartyRole {
    /** Outside expertise. */
    EXPERT,

    /** A regulator or public authority. */
    REGULATOR,

    /** Police or prosecution. */
    LAW_ENFORCEMENT,

    /** An insurer. */
    INSURER,

    /** A supplier. */
    SUPPLIER
}
