package org.incidenttimeline.api.security;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who has used up a minute's requests, and says when to come back. */
final class RequestLimit extends OncePerRequestFilter {

    private final Limit limit;
    private final Allowances allowances;
    private final Function<HttpServletRequest, @Nullable String> counted;

    private RequestLimit(
            Limit limit, int aMinute, Function<HttpServletRequest, @Nullable String> counted) {
        this.limit = limit;
        this.allowances =
                new Allowances(aMinute, Duration.ofMinutes(1), TimeMeter.SYSTEM_MILLISECONDS);
        this.counted = counted;
    }

    /** Counts addresses, before anything is looked up for a request. */
    static RequestLimit ofAddresses(int aMinute) {
        return new RequestLimit(Limit.REQUESTS_PER_ADDRESS, aMinute, ClientAddress::of);
    }

    /** Counts accounts, once a request's is known; strangers go on to be turned away. */
    static RequestLimit ofAccounts(int aMinute) {
        return new RequestLimit(
                Limit.REQUESTS_PER_ACCOUNT,
                aMinute,
                request -> {
                    Authentication who = SecurityContextHolder.getContext().getAuthentication();
                    return who != null && who.getPrincipal() instanceof Account account
                            ? account.getName()
                            : null;
                });
    }

    // A chain has two of these; neither stands for the other.
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return toString();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String who = counted.apply(request);
        Duration wait = who == null ? Duration.ZERO : allowances.take(who);
        if (wait.isPositive()) {
            throw new TooMany(limit, wait.toSeconds() + 1);
        }
        rest.doFilter(request, response);
    }
}
