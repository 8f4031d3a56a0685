package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/** What the finished answers of the public site say otherwise than {@link Headers}. */
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
        response.setHeader(Headers.CSP, DIRECTIVES + (framable ? "*" : "'none'"));
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, X-Request-Id");
        if (framable) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setHeader("X-Frame-Options", null);
            response.setHeader("Cross-Origin-Opener-Policy", null);
        }
        if (request.isSecure()) {
            response.setHeader(Headers.HSTS, Headers.FOR_A_YEAR);
        }
    }
}
