package org.incidenttimeline.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a session into the account as it is now: a role taken away is gone with the next request,
 * and so is the session of a person who was erased or has another password.
 */
final class CurrentAccount extends OncePerRequestFilter {

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Authentication kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept != null && kept.getPrincipal() instanceof SignedIn signedIn) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            Account now = now(signedIn);
            if (now == null) {
                end(request.getSession(false));
            } else {
                context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                now, null, now.getAuthorities()));
            }
            SecurityContextHolder.setContext(context);
        }
        rest.doFilter(request, response);
    }

    private @Nullable Account now(SignedIn signedIn) {
        StoredAccount stored = accounts.find(signedIn.person());
        return stored == null
                        || stored.erased()
                        || stored.passwordNumber() != signedIn.passwordNumber()
                ? null
                : stored.account();
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }
}
