package org.incidenttimeline.api.security;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What a session keeps of who signed in, however they did; roles are looked up at each request, and
 * nothing that a provider told is kept.
 *
 * @param credentials the number of the person's credentials; another one ends the session
 * @param sinceNanos when, by {@link System#nanoTime()}; sessions never leave their process
 */
record SignedIn(UUID person, int credentials, long sinceNanos) implements OidcUser {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        throw new IllegalStateException("no token of a provider is kept");
    }
}
