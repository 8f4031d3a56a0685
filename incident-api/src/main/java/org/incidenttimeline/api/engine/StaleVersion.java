package org.incidenttimeline.api.engine;

/** The aggregate is not at the version the client believed. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long currentVersion;

    StaleVersion(long currentVersion) {
        super("The version is " + currentVersion);
        this.currentVersion = currentVersion;
    }

    /** The number of events the aggregate has. */
    public long currentVersion() {
        return currentVersion;
    }
}
