package org.incidenttimeline.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a session into the account as it is now, and ends the session of a person who was erased,
 * has other roles or another password, or signed in too long ago.
 */
final class CurrentAccount extends OncePerRequestFilter {

    private final Sessions sessions;
    private final AuditLog audit;

    CurrentAccount(Sessions sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
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
            Account now = sessions.now(signedIn);
            if (now != null) {
                context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                now, signedIn, now.getAuthorities()));
            }
            SecurityContextHolder.setContext(context);
            if (now == null) {
                end(request.getSession(false), signedIn);
            }
        }
        rest.doFilter(request, response);
    }

    private void end(@Nullable HttpSession session, SignedIn signedIn) {
        if (session == null) {
            return;
        }
        try {
            session.invalidate();
        } catch (IllegalStateException anotherRequestDid) {
            return;
        }
        audit.add(Deed.of(Act.SESSION_ENDED).to(signedIn.person()));
    }
}
