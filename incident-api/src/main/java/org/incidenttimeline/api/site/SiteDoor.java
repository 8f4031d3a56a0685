package org.incidenttimeline.api.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttimeline.api.security.PublicHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Answers what is asked under exactly the path of a finished answer, before anything else is looked
 * at; in another language where one is named beside the path. All else goes on to the doors.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class SiteDoor extends OncePerRequestFilter {

    /** All finished answers together, for their paths hold ids. */
    private static final String MEASURED_AS = "PUBLIC_ANSWER";

    private static final Pattern PART = Pattern.compile("(?:^|&)(?:before|limit)=");
    private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)lang=([^&]+)");

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
        String query = request.getQueryString();
        if (file != null && query != null) {
            // The answer may be a refusal, which nothing behind this filter would give headers.
            PublicHeaders.write(request, response, file.path());
            file = asked(file, request.getRequestURI(), query);
        }
        if (file == null) {
            rest.doFilter(request, response);
        } else {
            ServerHttpObservationFilter.findObservationContext(request)
                    .ifPresent(it -> it.setPathPattern(MEASURED_AS));
            SiteFile words = wantsText(request) ? file.words() : null;
            SiteAnswer.send(words == null ? file : words, request, response);
        }
    }

    /**
     * In the language named, where the answer has others; null where only a part is asked for,
     * which the doors cut. Other parameters, whatever is in them, change nothing, so that they
     * cannot split a cache.
     */
    private @Nullable SiteFile asked(SiteFile file, String path, String query) {
        if (file.isCut() && PART.matcher(query).find()) {
            return null;
        }
        Matcher language = LANGUAGE.matcher(query);
        if (!language.find() || !isTranslated(path)) {
            return file;
        }
        SiteFile spoken = site.files().find(Languages.at(languages.asked(language.group(1)), path));
        return spoken == null ? file : spoken;
    }

    private boolean isTranslated(String path) {
        return languages.tongues().stream()
                .map(it -> Languages.at(it, path))
                .anyMatch(it -> !it.equals(path) && site.files().find(it) != null);
    }

    private static boolean wantsText(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith("text/plain");
    }
}
