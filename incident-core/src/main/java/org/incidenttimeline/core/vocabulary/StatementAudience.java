package org.incidenttimeline.core.vocabulary;

/** Whom a statement is for. */
public enum StatementAudience {
    /** Everyone the company serves. */
    CUSTOMERS,

    /** Those who hold or trade its securities. */
    INVESTORS,

    /** Journalists. */
    PRESS,

    /** Those who supply it. */
    SUPPLIERS,

    /** Its own staff; not public. */
    COLLEAGUES
}
