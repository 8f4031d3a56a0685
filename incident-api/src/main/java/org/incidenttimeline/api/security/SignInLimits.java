package org.incidenttimeline.api.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often anyone may guess how to get in; each node counts for itself.
 *
 * @param guessesPerNameFromAddress wrong sign-ins under one name from one address, in 15 minutes
 * @param guessesPerAddress wrong sign-ins from one address, in 10 minutes
 * @param guessesPerName wrong sign-ins under one name from all strange addresses, in an hour
 * @param badTokensPerAddress requests with an unknown token from one address, in a minute
 * @param passwordChecks passwords of strange addresses worked on at once; by default half of the
 *     processors
 */
@ConfigurationProperties("incident.limits")
record SignInLimits(
        @DefaultValue("5") int guessesPerNameFromAddress,
        @DefaultValue("20") int guessesPerAddress,
        @DefaultValue("50") int guessesPerName,
        @DefaultValue("60") int badTokensPerAddress,
        @DefaultValue("0") int passwordChecks) {

    int checksAtOnce() {
        return passwordChecks > 0
                ? passwordChecks
                : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
