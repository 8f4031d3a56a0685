package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of routes is the whole truth about who may do what. */
class RoutesIT {

    private static final Program PROGRAM = Program.shared();

    static Iterable<Route> table() {
        return Routes.TABLE;
    }

    @Test
    void holdsEveryMappingOfEveryDoor() {
        Set<String> unmapped = new TreeSet<>();
        PROGRAM.get(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            for (String path : mapping.getPatternValues()) {
                                if (!path.equals("/error")
                                        && !isListed(
                                                path, mapping.getMethodsCondition().getMethods())) {
                                    unmapped.add(path + " of " + handler);
                                }
                            }
                        });

        assertThat(unmapped).isEmpty();
    }

    private static boolean isListed(String path, Set<RequestMethod> methods) {
        Set<RequestMethod> taken = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
        PathContainer example = PathContainer.parsePath(example(path));
        return taken.stream()
                .allMatch(
                        method ->
                                Routes.TABLE.stream()
                                        .anyMatch(
                                                route ->
                                                        route.method().name().equals(method.name())
                                                                && pattern(route)
                                                                        .matches(example)));
    }

    private static PathPattern pattern(Route route) {
        return PathPatternParser.defaultInstance.parse(route.path());
    }

    /** A path with something in place of its variables. */
    private static String example(String path) {
        return path.replaceAll("\\{language[^/]*}+", "en")
                .replaceAll("\\{[^/]*}", "0b54a0f6-9c63-4d4c-8a53-5a4b6f6c1d2e")
                .replace("**", "x");
    }

    @ParameterizedTest
    @MethodSource("table")
    void letsInWhomItNamesAndNobodyElse(Route route) {
        if (route.openness() != Route.Openness.ROLES || route.path().equals("/logout")) {
            return;
        }
        assertThat(status(route, null)).as("anonymous").isIn(401, 302);
        for (Role role : Role.values()) {
            int status = status(route, PROGRAM.token(role));
            if (route.roles().contains(role)) {
                assertThat(status).as(role.name()).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(status).as(role.name()).isEqualTo(403);
            }
        }
    }

    private static int status(Route route, @org.jspecify.annotations.Nullable String token) {
        if (route.path().endsWith("/stream")) {
            return PROGRAM.send(
                            PROGRAM.request(example(route.path()), token)
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                    .statusCode();
        }
        HttpRequest.Builder request = PROGRAM.request(example(route.path()), token);
        boolean reads = route.method().equals(HttpMethod.GET);
        return PROGRAM.send(
                        reads
                                ? request
                                : request.header("Content-Type", "application/json")
                                        .method(
                                                route.method().name(),
                                                HttpRequest.BodyPublishers.ofString("[]")))
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/../internal/incidents",
                "//internal/incidents",
                "/internal;x=/incidents",
                "/api/v1/public/..;/people",
                "/api/v1/public/%2e%2e/people",
                "/api/v1/public%2f..%2fpeople",
                "/api/v1/people/",
                "/API/v1/people",
                "/api/v1/people%00",
                "/actuator/health",
                "/actuator/env",
                "/h2-console",
                "/error",
                "/internal/x.css",
                "/assets/../application.yaml",
                "/assets/..%2fapplication.yaml",
                "/v3/api-docs",
                "/swagger-ui/index.html"
            })
    void opensNothingToPathTricks(String path) {
        HttpResponse<String> answer = PROGRAM.get(path, null);

        assertThat(answer.statusCode()).as(path).isIn(302, 400, 401, 404);
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
        assertThat(answer.body()).doesNotContain("Exception", "org.spring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/api/v1/people",
                "/api/v1/public/notice",
                "/",
                "/nowhere",
                "/problems/not-found",
                "/assets/site.css",
                "/api/v1/public/incidents/x/timeline"
            })
    void sendsTheSecurityHeadersWithEveryAnswer(String path) {
        HttpResponse<String> answer = PROGRAM.get(path, null);

        Set<String> names =
                answer.headers().map().keySet().stream()
                        .map(it -> it.toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.toSet());
        assertThat(names)
                .contains(
                        "content-security-policy",
                        "x-content-type-options",
                        "x-frame-options",
                        "referrer-policy",
                        "permissions-policy",
                        "x-request-id")
                .doesNotContain("server", "x-powered-by");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .containsPattern("default-src '(self|none)'")
                .doesNotContain("unsafe");
    }

    @Test
    void letsAnyOriginReadPublicJsonAndNothingElse() {
        HttpResponse<String> open =
                PROGRAM.get("/api/v1/public/notice", null, "Origin", "https://news.example");
        HttpResponse<String> closed =
                PROGRAM.get(
                        "/api/v1/incidents",
                        PROGRAM.token(Role.ANALYST),
                        "Origin",
                        "https://news.example");

        assertThat(open.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(open.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(open.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(closed.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void repeatsASoundRequestIdAndReplacesAnUnsoundOne() {
        assertThat(
                        PROGRAM.get("/", null, "X-Request-Id", "abc-1")
                                .headers()
                                .firstValue("X-Request-Id"))
                .contains("abc-1");
        assertThat(
                        PROGRAM.get("/", null, "X-Request-Id", "a b<script>")
                                .headers()
                                .firstValue("X-Request-Id")
                                .orElse(""))
                .hasSize(36);
    }

    @Test
    void describesItselfToInsiders() {
        HttpResponse<String> document = PROGRAM.get("/openapi.json", PROGRAM.token(Role.ANALYST));

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body())
                .contains("/api/v1/incidents/{incident}/pause-channel", "\"openapi\"")
                .doesNotContain("\"envelope\"", "\"Envelope\"");
        assertThat(PROGRAM.get("/openapi.json", null).statusCode()).isEqualTo(401);
        HttpResponse<String> page = PROGRAM.get("/internal/openapi", PROGRAM.token(Role.ANALYST));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse(""))
                .contains("/internal/swagger-ui/index.html");
        assertThat(
                        PROGRAM.get("/internal/swagger-ui/index.html", PROGRAM.token(Role.ANALYST))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsHealthAndFiguresOnThePortOfTheOperators() throws Exception {
        try (java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient()) {
            for (String path : new String[] {"/actuator/health", "/actuator/prometheus"}) {
                assertThat(
                                http.send(
                                                HttpRequest.newBuilder(PROGRAM.operationsAt(path))
                                                        .build(),
                                                HttpResponse.BodyHandlers.ofString())
                                        .statusCode())
                        .isEqualTo(200);
            }
            assertThat(
                            http.send(
                                            HttpRequest.newBuilder(
                                                            PROGRAM.operationsAt("/api/v1/people"))
                                                    .build(),
                                            HttpResponse.BodyHandlers.ofString())
                                    .statusCode())
                    .isIn(401, 404);
        }
    }
}
