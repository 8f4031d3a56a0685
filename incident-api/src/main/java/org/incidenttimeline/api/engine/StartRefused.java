package org.incidenttimeline.api.engine;

/** The program will not run like this; says why and what to do. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason why, as a sentence
     * @param remedy what the operator can do about it
     */
    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** What the operator can do about it. */
    public String remedy() {
        return remedy;
    }
}
