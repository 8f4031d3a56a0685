package org.incidenttimeline.api.signing;

/** The program cannot sign with the keys it finds; says why and what to do. */
public final class KeysRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    KeysRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** What the operator can do about it. */
    public String remedy() {
        return remedy;
    }
}
