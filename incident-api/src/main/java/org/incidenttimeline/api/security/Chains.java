package org.incidenttimeline.api.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidenttimeline.api.audit.AuditLog;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * The ways in: the open door, the bearer of a token, the session of a person; and the operators'
 * own port.
 */
@Configuration(proxyBeanMethods = false)
class Chains {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What pages of other sites may read: public data and feeds. */
    private static final List<String> ANY_ORIGIN =
            List.of(
                    "/api/v1/public/**",
                    "/api/v2/**",
                    "/history.atom",
                    "/*/history.atom",
                    "/history.rss",
                    "/*/history.rss",
                    "/feed.json",
                    "/*/feed.json");

    private final RequestLimit ofAddresses;
    private final RequestLimit ofAccounts;

    Chains(RequestLimits limits) {
        this.ofAddresses = RequestLimit.ofAddresses(limits.requestsPerAddress());
        this.ofAccounts = RequestLimit.ofAccounts(limits.requestsPerAccount());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Health and figures; they are served on the management port only. */
    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .headers(Headers::more)
                .build();
    }

    /** Public reads: no session, no token, no database. */
    @Bean
    @Order(1)
    SecurityFilterChain open(HttpSecurity http) {
        List<RequestMatcher> open =
                Routes.TABLE.stream()
                        .filter(route -> route.openness() == Route.Openness.PUBLIC)
                        .map(Route::matcher)
                        .toList();
        List<RequestMatcher> preflight =
                ANY_ORIGIN.stream()
                        .<RequestMatcher>map(
                                it -> PathPatternRequestMatcher.pathPattern(HttpMethod.OPTIONS, it))
                        .toList();
        return http.securityMatcher(
                        new OrRequestMatcher(
                                new OrRequestMatcher(open), new OrRequestMatcher(preflight)))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .cors(it -> it.configurationSource(anyOrigin()))
                .headers(Headers::more)
                .build();
    }

    /** Machines and scripts: whatever brings an Authorization header. */
    @Bean
    @Order(2)
    SecurityFilterChain bearer(HttpSecurity http, TokenCheck tokens, TurnedAway away) {
        return limited(http)
                .securityMatcher(request -> request.getHeader("Authorization") != null)
                .authorizeHttpRequests(Chains::table)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .oauth2ResourceServer(
                        it ->
                                it.opaqueToken(token -> token.introspector(tokens))
                                        .authenticationEntryPoint(away)
                                        .accessDeniedHandler(away))
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(away).accessDeniedHandler(away))
                .headers(Headers::more)
                .build();
    }

    /** People: form login and a session; every unsafe request of a session carries a CSRF token. */
    @Bean
    @Order(3)
    SecurityFilterChain session(
            HttpSecurity http,
            Sessions sessions,
            AuditLog audit,
            TurnedAway away,
            SignInAnswers answers,
            Optional<Providers> providers) {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/internal/**"));
        providers.ifPresent(it -> it.letIn(http, answers));
        return limited(http)
                .authorizeHttpRequests(Chains::table)
                .addFilterAfter(
                        new CurrentAccount(sessions, audit), SecurityContextHolderFilter.class)
                .formLogin(
                        it ->
                                it.loginPage("/login")
                                        .defaultSuccessUrl("/internal")
                                        .failureHandler(answers::wrong))
                .logout(it -> it.addLogoutHandler(answers::goodbye).logoutSuccessUrl("/login?out"))
                .csrf(it -> it.requireCsrfProtectionMatcher(Chains::isForgeable))
                .requestCache(it -> it.requestCache(pages))
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(away).accessDeniedHandler(away))
                .headers(Headers::more)
                .build();
    }

    private HttpSecurity limited(HttpSecurity http) {
        return http.addFilterBefore(ofAddresses, HeaderWriterFilter.class)
                .addFilterBefore(ofAccounts, AuthorizationFilter.class);
    }

    private static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        // Only the container makes these, for a request that came through the table before.
        rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
        for (Route route : Routes.TABLE) {
            switch (route.openness()) {
                case PUBLIC, SIGN_IN -> rules.requestMatchers(route.matcher()).permitAll();
                case ROLES ->
                        rules.requestMatchers(route.matcher()).hasAnyAuthority(route.authorities());
            }
        }
        rules.anyRequest().denyAll();
    }

    /**
     * Without a session there is nothing to ride on, except at the sign-in form itself; whose
     * session has ended is told to sign in.
     */
    private static boolean isForgeable(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && (request.getSession(false) != null
                        || !(request.getRequestURI().startsWith("/api/")
                                || request.getRequestURI().startsWith("/internal/")));
    }

    private static UrlBasedCorsConfigurationSource anyOrigin() {
        CorsConfiguration anyone = new CorsConfiguration();
        anyone.addAllowedOrigin(CorsConfiguration.ALL);
        anyone.setAllowedMethods(List.of("GET", "HEAD"));
        anyone.addAllowedHeader(CorsConfiguration.ALL);
        anyone.setExposedHeaders(List.of("ETag", "X-Request-Id"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        ANY_ORIGIN.forEach(it -> source.registerCorsConfiguration(it, anyone));
        return source;
    }
}
