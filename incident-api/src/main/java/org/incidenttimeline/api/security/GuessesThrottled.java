package org.incidenttimeline.api.security;

import org.springframework.security.core.AuthenticationException;

/** Too many have tried to get in; this try was not even looked at. */
public final class GuessesThrottled extends AuthenticationException implements Limited {

    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final long seconds;

    GuessesThrottled(Limit limit, long seconds) {
        super("too many tries");
        this.limit = limit;
        this.seconds = seconds;
    }

    @Override
    public Limit limit() {
        return limit;
    }

    /** After how many seconds to try again. */
    public long seconds() {
        return seconds;
    }
}
