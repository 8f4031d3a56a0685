package org.incidenttimeline.api.security;

import java.util.List;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Refuses to start without a last chain that takes every request and looks at the table of routes:
 * without one the framework would let through whatever no chain asks for.
 */
@Component
class LastWord {

    LastWord(List<SecurityFilterChain> chains) {
        if (chains.isEmpty() || !decides(chains.getLast())) {
            throw new IllegalStateException("no chain has the last word on every request");
        }
    }

    private static boolean decides(SecurityFilterChain last) {
        return last instanceof DefaultSecurityFilterChain chain
                && chain.getRequestMatcher() instanceof AnyRequestMatcher
                && chain.getFilters().stream().anyMatch(AuthorizationFilter.class::isInstance);
    }
}
