package org.incidenttimeline.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes only small forms from those who are not signed in, so that many who send slowly cannot fill
 * the memory. Of what goes to the API nothing is read before its sender is known.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 150)
class StrangersBodies extends OncePerRequestFilter {

    static final int BYTES = 64 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") || isSignedIn(request);
    }

    /** Whoever looked at the sign-in form has a session too, and is a stranger still. */
    private static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        != null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        boolean unmeasured = request.getHeader("Transfer-Encoding") != null;
        if (unmeasured || request.getContentLengthLong() > BYTES) {
            throw new BodyTooLarge(BYTES);
        }
        rest.doFilter(request, response);
    }
}
