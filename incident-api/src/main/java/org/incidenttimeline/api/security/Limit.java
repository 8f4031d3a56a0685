package org.incidenttimeline.api.security;

import java.util.Locale;

/** What one client, or all together, may use up; named as in the settings. */
public enum Limit {
    REQUESTS_PER_ADDRESS,
    REQUESTS_PER_ACCOUNT,
    STREAMS,
    STREAMS_PER_ADDRESS,
    STREAMS_PER_ACCOUNT,
    CHECKS_PER_MINUTE,
    FOLDS,
    GUESSES_PER_NAME_FROM_ADDRESS,
    GUESSES_PER_ADDRESS,
    GUESSES_PER_NAME,
    BAD_TOKENS_PER_ADDRESS,
    PASSWORD_CHECKS;

    /** Its name in the settings, behind {@code incident.limits.}. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
