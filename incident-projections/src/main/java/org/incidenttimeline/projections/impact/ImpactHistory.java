package org.incidenttimeline.projections.impact;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lists of an impact view that grow with time. */
public enum ImpactHistory {
    /** The forms of all findings. */
    FINDINGS,

    /** What the public could be told. */
    DISCLOSURE,

    /** Statements that were corrected. */
    CORRECTED,

    /** Statements that were taken back. */
    WITHDRAWN,

    /** What outsiders said. */
    COMMENTARY,

    /** Estimates of effects. */
    ASSESSMENTS;

    /** Its name in paths and answers. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list of this name, or null when there is none. */
    public static @Nullable ImpactHistory named(String path) {
        return Arrays.stream(values())
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElse(null);
    }
}
