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
    COLLEAGUES;

    /** Whether what is said to them is public: all but what the company says to its own staff. */
    public boolean isPublic() {
        return this != COLLEAGUES;
    }
}
