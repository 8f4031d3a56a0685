package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/** The headers of the finished answers of the public site, which no filter chain sees. */
public final class PublicHeaders {

    private static final Pattern FRAMABLE = Pattern.compile("(/[a-z]{2,3})?/embed/.*");
    private static final String DIRECTIVES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private PublicHeaders() {}

    /** Writes them; only what lies under {@code /embed/} may be framed and taken by other sites. */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, String path) {
        boolean framable = FRAMABLE.matcher(path).matches();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", Headers.PERMISSIONS);
        response.setHeader("Content-Security-Policy", DIRECTIVES + (framable ? "*" : "'none'"));
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, X-Request-Id");
        if (framable) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        } else {
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
    }
}
