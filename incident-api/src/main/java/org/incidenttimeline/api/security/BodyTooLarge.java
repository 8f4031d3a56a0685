package org.incidenttimeline.api.security;

/** The request's body is larger than a door takes. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;

    BodyTooLarge(int limit) {
        super("body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    /** The most a door takes, in bytes. */
    public int limit() {
        return limit;
    }
}
