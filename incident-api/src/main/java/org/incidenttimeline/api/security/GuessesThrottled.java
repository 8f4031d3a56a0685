package org.incidenttimeline.api.security;

import org.springframework.security.core.AuthenticationException;

/** Too many have tried to get in; this try was not even looked at. */
public final class GuessesThrottled extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    GuessesThrottled(long seconds) {
        super("too many tries");
        this.seconds = seconds;
    }

    /** After how many seconds to try again. */
    public long seconds() {
        return seconds;
    }
}
