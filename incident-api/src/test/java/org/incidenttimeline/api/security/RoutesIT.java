package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ways past the table of routes; what it lets in and keeps out is shown by {@link
 * RolesAndRoutesIT}.
 */
class RoutesIT {

    private static final Program PROGRAM = Program.shared();

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
