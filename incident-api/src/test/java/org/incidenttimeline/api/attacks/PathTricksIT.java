package org.incidenttimeline.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Wire;
import org.incidenttimeline.api.engine.Settled;
import org.incidenttimeline.api.security.Visitor;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A4, A25, A26, A28, A30, A40: what lies beside the doors, and ways round caches and matchers. */
class PathTricksIT {

    private static final Program PROGRAM = Program.shared();
    private static final List<Visitor> VISITORS = Visitor.all(PROGRAM);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/heapdump",
                "/actuator/env",
                "/actuator/shutdown",
                "/actuator/gateway/routes",
                "/internal/replay",
                "/internal/export",
                "/api/v1/export",
                "/api/v1/settings/smtp",
                "/api/notifications/test",
                "/h2-console",
                "/h2-console/login.do",
                "/h2",
                "/console",
                "/.git/config",
                "/.env",
                "/git.properties",
                "/application.yaml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/BOOT-INF/classes/application.yaml",
                "/assets/site.css.map",
                "/assets/live.js.map",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/webjars/swagger-ui/index.html",
                "/jolokia",
                "/trace",
                "/dump"
            })
    void leadsNowhere(String path) {
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                for (String token :
                        List.of("X-Nobody: 1", "Authorization: Bearer " + Program.ADMIN)) {
                    assertThat(wire.ask(method, path, token).status())
                            .as(method + " " + token)
                            .isIn(401, 403, 404, 405);
                }
            }
            assertThat(wire.ask("GET", path, "Authorization: Bearer " + Program.ADMIN).status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void changesNothingOnTheOperatorsPort(String method) {
        try (Wire wire = new Wire(PROGRAM.operationsAt("/"))) {
            for (String path :
                    List.of("/actuator/health", "/actuator/shutdown", "/actuator/loggers/root")) {
                assertThat(wire.ask(method, path).status()).as(path).isIn(404, 405);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/incidents/x.css",
                "/internal/incidents.css",
                "/internal/impact/x.css",
                "/internal/incidents/0b54a0f6-9c63-4d4c-8a53-5a4b6f6c1d2e/x.js",
                "/internal/incidents%3f.css",
                "/internal/incidents/assets/site.css",
                "/api/v1/incidents.json",
                "/api/v1/incidents/history.atom",
                "/cy/internal/incidents",
                "/en/api/v1/incidents"
            })
    void givesACacheNothingOfASession(String path) {
        for (Visitor visitor : VISITORS) {
            if (visitor.kind() == Visitor.Kind.SESSION) {
                try (Wire wire = new Wire(PROGRAM.at("/"))) {
                    Wire.Reply reply = wire.ask("GET", path, visitor.headers().getFirst());

                    assertThat(reply.status()).as(visitor.name()).isIn(403, 404);
                    assertThat(reply.header("cache-control")).isEqualTo("no-store");
                }
            }
        }
    }

    @Test
    void noHeaderThatACacheDoesNotKnowChangesAByte() {
        String[] poison = {
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Prefix: /evil",
            "X-Forwarded-Port: 666",
            "Forwarded: host=evil.example;proto=https",
            "X-Original-URL: /internal/incidents",
            "X-Rewrite-URL: /internal/incidents",
            "X-HTTP-Method-Override: DELETE",
            "X-Host: evil.example",
            "Accept-Language: cy",
            "Accept: text/css;q=0.1, */*",
            "Range: bytes=0-3",
            "Cookie: lang=cy; JSESSIONID=evil"
        };
        Settled.site(PROGRAM::get);
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            for (Map.Entry<String, SiteFile> file :
                    PROGRAM.get(PublicSite.class).files().all().entrySet()) {
                Wire.Reply first = wire.ask("GET", file.getKey() + "?utm=x", poison);
                Wire.Reply clean = wire.ask("GET", file.getKey());

                assertThat(first.status()).as(file.getKey()).isEqualTo(200);
                assertThat(first.body()).isEqualTo(clean.body()).doesNotContain("evil");
                assertThat(first.header("etag")).isEqualTo(clean.header("etag"));
            }
            Wire.Reply redirect = wire.ask("GET", "/internal", poison);
            assertThat(redirect.header("location")).isEqualTo("/login");
            assertThat(
                            wire.raw("GET /internal HTTP/1.1\r\nHost: evil.example\r\n\r\n")
                                    .header("location"))
                    .isEqualTo("/login");
        }
    }
}
