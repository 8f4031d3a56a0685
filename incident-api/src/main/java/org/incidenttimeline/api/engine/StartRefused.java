package org.incidenttimeline.api.engine;

import java.util.Objects;
import org.incidenttimeline.api.signing.KeysRefused;

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

    static StartRefused because(KeysRefused refused) {
        return new StartRefused(Objects.toString(refused.getMessage()), refused.remedy());
    }

    /** What the operator can do about it. */
    public String remedy() {
        return remedy;
    }
}
