package org.incidenttimeline.core.vocabulary;

/** How long a proof runs: short in every build, long under {@code -Psoak}. */
public final class Soak {

    /** Tags a proof that has a long form; {@code -Psoak} runs these alone. */
    public static final String TAG = "soak";

    private Soak() {}

    /** How often something is tried now. */
    public static int times(int inEveryBuild, int inSoak) {
        return Boolean.getBoolean("soak") ? inSoak : inEveryBuild;
    }
}
