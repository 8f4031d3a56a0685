package org.incidenttimeline.api.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The headers that every answer carries. */
final class Headers {

    static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=()";

    private static final String CSP = "Content-Security-Policy";
    private static final String STRICT =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    // Swagger UI draws with style attributes and data: images; it still runs no foreign script.
    private static final String SWAGGER_UI =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher SWAGGER_PAGES =
            PathPatternRequestMatcher.pathPattern("/internal/swagger-ui/**");

    private Headers() {}

    /** For public reads: the doors say themselves how long an answer may be kept. */
    static void open(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }

    /** For everything else: kept nowhere. */
    static void closed(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(it -> it.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter(policy(SWAGGER_PAGES, SWAGGER_UI))
                .addHeaderWriter(policy(new NegatedRequestMatcher(SWAGGER_PAGES), STRICT));
    }

    private static DelegatingRequestMatcherHeaderWriter policy(
            RequestMatcher where, String directives) {
        return new DelegatingRequestMatcherHeaderWriter(
                where, new StaticHeadersWriter(CSP, directives));
    }
}
