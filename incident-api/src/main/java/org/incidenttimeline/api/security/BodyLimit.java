package org.incidenttimeline.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of an API request before anything parses it, refuses one that is too large (with
 * or without a stated length) and keeps its bytes for the idempotency key. Runs behind the security
 * chains, so that only those who were let in make it read.
 */
@Component
@Order(0)
class BodyLimit extends OncePerRequestFilter {

    static final int BYTES = 1_000_000;

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WITH_BODY.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BYTES) {
            throw new BodyTooLarge(BYTES);
        }
        byte[] body = request.getInputStream().readNBytes(BYTES + 1);
        if (body.length > BYTES) {
            throw new BodyTooLarge(BYTES);
        }
        rest.doFilter(new ReadRequest(request, body), response);
    }
}
