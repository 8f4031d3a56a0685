package org.incidenttimeline.api.security;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.CountedDeeds;
import org.incidenttimeline.api.audit.Deed;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Looks a bearer token up in our own table, at every request: what is taken away is gone. */
@Component
class TokenCheck implements OpaqueTokenIntrospector {

    private final Tokens tokens;
    private final CountedDeeds audit;
    private final Allowances bad;

    TokenCheck(Tokens tokens, CountedDeeds audit, SignInLimits limits) {
        this.tokens = tokens;
        this.audit = audit;
        this.bad =
                new Allowances(
                        limits.badTokensPerAddress(),
                        Duration.ofMinutes(1),
                        TimeMeter.SYSTEM_MILLISECONDS);
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        Account holder = tokens.holder(new Secret(token));
        if (holder == null) {
            // Counted only now: whoever guesses does no harm to valid tokens behind their address.
            audit.add(Deed.of(Act.TOKEN_REFUSED));
            Duration wait = bad.take(ClientAddress.now());
            if (!wait.isZero()) {
                throw new GuessesThrottled(Limit.BAD_TOKENS_PER_ADDRESS, wait.toSeconds() + 1);
            }
            throw new BadOpaqueTokenException("unknown or expired");
        }
        return holder;
    }
}
