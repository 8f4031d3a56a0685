package org.incidenttimeline.core.incident;

/** How a claim stands against what is known. */
enum Standing {
    /** Nothing speaks against it. */
    STANDING,

    /** Something suspected speaks against it. */
    IN_DOUBT,

    /** What is known says otherwise. */
    CONTRADICTED
}
