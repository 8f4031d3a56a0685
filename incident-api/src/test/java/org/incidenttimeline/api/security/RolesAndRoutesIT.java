package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.door.Wire;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every path that the running program has, by every method, for everyone; what is to be expected
 * follows from the table of routes alone.
 */
class RolesAndRoutesIT {

    private static final Program PROGRAM = Program.shared();

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "FOO");
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final List<String> PREFLIGHT =
            List.of("Origin: https://news.example", "Access-Control-Request-Method: GET");

    /** A stream that is let in says that this names no event of it, and does not stay open. */
    private static final String NO_STREAM = "Last-Event-ID: none";

    private static final Set<Door> DOORS = Door.of(PROGRAM.all(HandlerMapping.class));

    @Test
    void everyDoorIsInTheTable() {
        assertThat(DOORS).hasSizeGreaterThan(100);
        assertThat(Door.unclassified(DOORS, Routes.TABLE)).isEmpty();
    }

    @Controller
    static class NobodyThoughtOfIt {

        @GetMapping("/internal/incidents/{incident}/secrets")
        void page() {}

        @PostMapping("/api/v1/incidents/{incident}/views/impact")
        void method() {}
    }

    @Test
    void aDoorThatNobodyClassifiedIsFound() {
        try (StaticApplicationContext planted = new StaticApplicationContext()) {
            planted.registerSingleton("planted", NobodyThoughtOfIt.class);
            planted.registerSingleton("mapping", RequestMappingHandlerMapping.class);
            planted.refresh();

            assertThat(
                            Door.unclassified(
                                    Door.of(planted.getBeansOfType(HandlerMapping.class).values()),
                                    Routes.TABLE))
                    .contains(
                            new Door("GET", "/internal/incidents/{incident}/secrets"),
                            new Door("POST", "/api/v1/incidents/{incident}/views/impact"));
        }
    }

    @Test
    void everyLineOfTheTableLeadsSomewhere() {
        Statement written = Statement.inANewIncident(PROGRAM);
        written.said("Said");
        for (int i = 0; i < 100; i++) {
            String phase = i % 2 == 0 ? "IDENTIFIED" : "INVESTIGATING";
            PROGRAM.post(
                    written.path("change-phase"),
                    PROGRAM.token(Role.RESPONDER),
                    "{\"phase\":\"%s\"}".formatted(phase));
        }
        PublicSite site = PROGRAM.get(PublicSite.class);

        await().untilAsserted(
                        () ->
                                assertThat(
                                                Door.unserved(
                                                        DOORS,
                                                        site.files().all().keySet(),
                                                        Routes.TABLE))
                                        .isEmpty());
        Route dead = Route.of(HttpMethod.GET, "/internal/x", Set.of());
        assertThat(Door.unserved(DOORS, site.files().all().keySet(), List.of(dead)))
                .containsExactly(dead);
    }

    @Test
    void letsInWhomTheTableNamesByTheMethodsItNamesAndNobodyElse() {
        List<String> paths = new ArrayList<>(Door.examples(DOORS, Routes.TABLE));
        paths.addAll(List.of("/nowhere", "/api/v1/nowhere", "/internal/nowhere", "/error"));
        List<Visitor> visitors = Visitor.all(PROGRAM);
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicInteger asked = new AtomicInteger();

        IntStream.range(0, paths.size())
                .parallel()
                .forEach(
                        it -> {
                            try (Wire wire = new Wire(PROGRAM.at("/"))) {
                                for (Visitor visitor : visitors) {
                                    asked.addAndGet(tryAll(wire, paths.get(it), visitor, wrong));
                                }
                            }
                        });

        assertThat(wrong).as(asked + " requests").isEmpty();
        assertThat(asked).hasValueGreaterThan(10_000);
    }

    private static int tryAll(
            Wire wire, String path, Visitor visitor, ConcurrentLinkedQueue<String> wrong) {
        List<String> headers = new ArrayList<>(visitor.headers());
        headers.add(NO_STREAM);
        headers.add("Content-Type: application/json");
        headers.add("Accept: application/json");
        headers.addAll(PREFLIGHT);
        int tried = 0;
        for (String method : METHODS) {
            if (isWorthTrying(method, path, visitor)) {
                String body = BODILESS.contains(method) ? "" : "[]";
                Wire.Reply reply = wire.ask(method, path, body, headers.toArray(String[]::new));
                Expected expected = Expected.of(method, path, visitor);
                tried++;
                if (!expected.isMetBy(reply)) {
                    wrong.add(
                            "%s %s by %s: %s, not %d %s"
                                    .formatted(
                                            method,
                                            path,
                                            visitor.name(),
                                            expected,
                                            reply.status(),
                                            reply.header("location")));
                }
            }
        }
        return tried;
    }

    /**
     * All methods for nobody and for persons; of the others those in which they differ. Who signs
     * out is of no use any more.
     */
    private static boolean isWorthTrying(String method, String path, Visitor visitor) {
        boolean changes = !BODILESS.contains(method) && !method.equals("FOO");
        return switch (visitor.kind()) {
            case NOBODY, UNKNOWN_TOKEN, PERSON -> true;
            case MACHINE -> Expected.first(method, path) != null;
            case SESSION -> changes || method.equals("GET");
            case SESSION_WITH_FORM_TOKEN -> changes && !path.equals("/logout");
        };
    }
}
