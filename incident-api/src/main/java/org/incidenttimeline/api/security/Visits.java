package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Component;

/** Remembers who makes a request, for what stays open after it. */
@Component
public class Visits {

    private final Sessions sessions;
    private final Tokens tokens;

    Visits(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Who makes this request. */
    public Visit of(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Account account) {
            Object credentials = known.getCredentials();
            HttpSession session = request.getSession(false);
            if (credentials instanceof SignedIn signedIn && session != null) {
                return new Visit(account, () -> sessions.now(signedIn), OpenStreams.of(session));
            }
            if (credentials instanceof OAuth2AccessToken token) {
                String hash = new Secret(token.getTokenValue()).hash();
                return new Visit(account, () -> tokens.holder(hash), null);
            }
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
