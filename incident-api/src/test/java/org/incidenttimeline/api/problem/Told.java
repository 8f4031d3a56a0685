package org.incidenttimeline.api.problem;

/** What a client would be told, for tests in other rooms. */
public final class Told {

    private Told() {}

    /** The HTTP status of the answer to what was thrown. */
    public static int status(Throwable thrown) {
        return Faults.of(thrown).type().status();
    }
}
