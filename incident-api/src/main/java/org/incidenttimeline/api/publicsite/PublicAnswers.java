package org.incidenttimeline.api.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives every public answer the hash of its content as its entity tag, answers 304 where a reader
 * has it already, and says how long it may be kept: so a page outlives the program that made it.
 */
@Component
class PublicAnswers extends ShallowEtagHeaderFilter {

    private static final String KEPT =
            "public, max-age=5, stale-while-revalidate=30, stale-if-error=86400";
    private static final Pattern PATHS =
            Pattern.compile(
                    "/|/[a-z]{2,3}/?|/history|/incidents/[^/]+|/statements/[^/]+|/api/v1/public/.*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATHS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            InputStream content) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!read || status != HttpServletResponse.SC_OK) {
            return false;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
        return true;
    }
}
