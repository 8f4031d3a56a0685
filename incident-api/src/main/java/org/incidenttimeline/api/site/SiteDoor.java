package org.incidenttimeline.api.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
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

    /** A language alone, which is a path too. */
    private static final Pattern LANGUAGE = Pattern.compile("lang=([a-zA-Z-]{2,20})");

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
        SiteFile file = read ? asked(request.getRequestURI(), request.getQueryString()) : null;
        return file != null && file.words() != null && wantsText(request) ? file.words() : file;
    }

    /** Parameters that no door knows change nothing, so that they cannot split a cache. */
    private @Nullable SiteFile asked(String path, @Nullable String query) {
        if (query == null || !KNOWN.matcher(query).find()) {
            return site.files().find(path);
        }
        Matcher language = LANGUAGE.matcher(query);
        return language.matches() ? site.files().find("/" + language.group(1) + path) : null;
    }

    private static boolean wantsText(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith("text/plain");
    }
}
