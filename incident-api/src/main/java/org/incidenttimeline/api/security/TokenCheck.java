package org.incidenttimeline.api.security;

import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Looks a bearer token up in our own table, at every request: what is taken away is gone. */
@Component
class TokenCheck implements OpaqueTokenIntrospector {

    private final Tokens tokens;

    TokenCheck(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        Account holder = tokens.holder(new Secret(token));
        if (holder == null) {
            throw new BadOpaqueTokenException("unknown or expired");
        }
        return holder;
    }
}
