package org.incidenttimeline.core.vocabulary;

/** How grave an incident is; internal. */
public enum Severity {
    /** Hardly felt by customers. */
    MINOR,

    /** Many customers or much trade are affected. */
    MAJOR,

    /** The company cannot serve the public as it should. */
    CRITICAL
}
