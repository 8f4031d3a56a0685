package org.incidenttimeline.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, for the log and the answer, and turns what the filters behind it throw
 * into the same problem bodies as everything else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RequestIds extends OncePerRequestFilter {

    static final String ATTRIBUTE = RequestIds.class.getName();
    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Refusing refusing;

    RequestIds(Refusing refusing) {
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException {
        String id = idOf(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
        try {
            rest.doFilter(request, response);
        } catch (Exception failure) {
            if (response.isCommitted()) {
                throw new IOException(failure);
            }
            refusing.answer(request, response, failure);
        } finally {
            MDC.remove(KEY);
        }
    }

    private static String idOf(@Nullable String given) {
        return given != null && SOUND.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
