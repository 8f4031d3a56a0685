package org.incidenttimeline.api.security;

/** Something was turned away at a limit. */
public interface Limited {

    /** At which. */
    Limit limit();
}
