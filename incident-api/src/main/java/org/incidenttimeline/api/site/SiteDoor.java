package org.incidenttimeline.api.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what is asked under exactly the path of a finished answer, before anything else is looked
 * at. All else, what asks for a part or another language included, goes on to the doors.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class SiteDoor extends OncePerRequestFilter {

    private static final Pattern KNOWN = Pattern.compile("(^|&)(lang|before|limit)=");

    private final PublicSite site;

    SiteDoor(PublicSite site) {
        this.site = site;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        SiteFile file = asked(request);
        if (file == null) {
            rest.doFilter(request, response);
        } else {
            SiteAnswer.send(file, request, response);
        }
    }

    private @Nullable SiteFile asked(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        SiteFile file =
                !read || asksMore(request.getQueryString())
                        ? null
                        : site.files().find(request.getRequestURI());
        return file != null && file.words() != null && wantsText(request) ? file.words() : file;
    }

    /** Parameters that no door knows change nothing, so that they cannot split a cache. */
    private static boolean asksMore(@Nullable String query) {
        return query != null && KNOWN.matcher(query).find();
    }

    private static boolean wantsText(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith("text/plain");
    }
}
