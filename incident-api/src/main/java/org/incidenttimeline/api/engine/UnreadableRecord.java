package org.incidenttimeline.api.engine;

/** A stored event cannot be read, so nothing may be decided on what follows it. */
public final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRecord(String message) {
        super(message);
    }
}
