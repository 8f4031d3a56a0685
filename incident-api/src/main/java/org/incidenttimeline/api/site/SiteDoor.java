package org.incidenttimeline.api.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.incidenttimeline.api.security.PublicHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what is asked under exactly the path of a finished answer, before anything else is looked
 * at; in another language where one is named beside the path. All else goes on to the doors.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class SiteDoor extends OncePerRequestFilter {

    private final PublicSite site;
    private final Languages languages;

    SiteDoor(PublicSite site, Languages languages) {
        this.site = site;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        SiteFile file = read ? site.files().find(request.getRequestURI()) : null;
        if (file != null && request.getQueryString() != null) {
            // The answer may be a refusal, which nothing behind this filter would give headers.
            PublicHeaders.write(request, response, file.path());
            file = asked(file, request);
        }
        if (file == null) {
            rest.doFilter(request, response);
        } else {
            SiteFile words = wantsText(request) ? file.words() : null;
            SiteAnswer.send(words == null ? file : words, request, response);
        }
    }

    /**
     * In the language named; null where only a part is asked for, which the doors cut. Other
     * parameters change nothing, so that they cannot split a cache.
     */
    private @Nullable SiteFile asked(SiteFile file, HttpServletRequest request) {
        if (file.isCut()
                && (request.getParameter("before") != null
                        || request.getParameter("limit") != null)) {
            return null;
        }
        String language = request.getParameter("lang");
        SiteFile spoken =
                language == null
                        ? null
                        : site.files()
                                .find(
                                        Languages.at(
                                                languages.asked(language),
                                                request.getRequestURI()));
        return spoken == null ? file : spoken;
    }

    private static boolean wantsText(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith("text/plain");
    }
}
