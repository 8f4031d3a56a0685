package org.incidenttimeline.api.engine;

/** The same person sent another body to the same path under the same idempotency key. */
public final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
        super("This idempotency key was used with another body");
    }
}
