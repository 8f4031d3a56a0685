package org.incidenttimeline.api.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** This node as a whole has no room for more of this now. */
public final class Full extends ResponseStatusException implements Limited {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    public Full(Limit limit) {
        super(HttpStatus.SERVICE_UNAVAILABLE);
        this.limit = limit;
    }

    @Override
    public Limit limit() {
        return limit;
    }
}
