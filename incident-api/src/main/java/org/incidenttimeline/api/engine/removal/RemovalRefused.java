package org.incidenttimeline.api.engine.removal;

/** Nothing was removed; says why. */
public final class RemovalRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RemovalRefused(String reason) {
        super(reason);
    }
}
