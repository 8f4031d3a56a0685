package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The headers that every answer carries, whoever gives it: kept nowhere, framed nowhere, running
 * nothing foreign. What may be kept or framed says so itself.
 */
public final class Headers {

    static final String CSP = "Content-Security-Policy";
    static final String HSTS = "Strict-Transport-Security";
    static final String FOR_A_YEAR = "max-age=31536000 ; includeSubDomains";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Referrer-Policy",
                    "no-referrer",
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=(), payment=()",
                    "Cache-Control",
                    "no-store",
                    CSP,
                    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " object-src 'none'; base-uri 'none'; form-action 'self';"
                            + " frame-ancestors 'none'");

    // Swagger UI draws with style attributes and data: images; it still runs no foreign script.
    private static final String SWAGGER_UI =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher SWAGGER_PAGES =
            PathPatternRequestMatcher.pathPattern("/internal/swagger-ui/**");

    private Headers() {}

    /** Writes them, before anything else is written. */
    public static void write(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader(HSTS, FOR_A_YEAR);
        }
    }

    /** What the chains add: only they know whether a proxy was spoken to securely. */
    static void more(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .addHeaderWriter(
                        (request, response) -> {
                            if (SWAGGER_PAGES.matches(request)) {
                                response.setHeader(CSP, SWAGGER_UI);
                            }
                        });
    }
}
