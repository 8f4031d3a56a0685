package org.incidenttimeline.api.engine;

/** What became of another try at a parked sequence. */
public enum Retry {
    /** All its events are handled now. */
    RESUMED,
    /** It could not be handled again. */
    STILL_PARKED,
    /** Nothing is parked under this id. */
    UNKNOWN
}
