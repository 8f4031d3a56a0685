package org.incidenttimeline.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.door.Wire;
import org.incidenttimeline.api.security.Door;
import org.incidenttimeline.api.security.Routes;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.HandlerMapping;

/** A27, A40: every answer, whoever gives it and however it was asked for, carries all headers. */
class HeadersIT {

    private static final Program PROGRAM = Program.shared();
    private static final URI DOORS = PROGRAM.at("/");
    private static final URI OPERATIONS = PROGRAM.operationsAt("/");

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "x-content-type-options",
                    "nosniff",
                    "referrer-policy",
                    "no-referrer",
                    "permissions-policy",
                    "camera=\\(\\), geolocation=\\(\\), microphone=\\(\\), payment=\\(\\)",
                    "content-security-policy",
                    "default-src '(self|none)'; script-src 'self'; .*frame-ancestors ('none'|\\*)");
    private static final Map<String, String> UNFRAMED =
            Map.of("x-frame-options", "DENY", "cross-origin-opener-policy", "same-origin");
    private static final Set<String> NEVER = Set.of("server", "x-powered-by", "via");
    private static final String TOLD_TOO_MUCH =
            "(?s).*(Tomcat|Exception|\\tat |org\\.spring|org\\.apache|java\\.).*";

    private static List<String> wrong(String asked, Wire.Reply reply) {
        List<String> wrong = new ArrayList<>();
        boolean banner = asked.matches("\\w+ (/cy)?/embed/\\S+") && reply.status() < 400;
        check(ALWAYS, reply, wrong);
        if (banner) {
            UNFRAMED.keySet().stream().filter(reply.headers()::containsKey).forEach(wrong::add);
        } else {
            check(UNFRAMED, reply, wrong);
            if (reply.header("content-security-policy").contains("frame-ancestors *")) {
                wrong.add("may be framed");
            }
        }
        NEVER.stream().filter(reply.headers()::containsKey).forEach(wrong::add);
        if (reply.header("content-security-policy").contains("unsafe")
                && !asked.contains("/internal/swagger-ui")) {
            wrong.add("unsafe");
        }
        if (reply.status() >= 400 && reply.body().matches(TOLD_TOO_MUCH)) {
            wrong.add("tells too much: " + reply.body());
        }
        return wrong.stream()
                .map(it -> "%d %.80s: %s".formatted(reply.status(), asked, it))
                .toList();
    }

    private static void check(Map<String, String> due, Wire.Reply reply, List<String> wrong) {
        due.forEach(
                (name, value) -> {
                    if (!reply.header(name).matches(value)) {
                        wrong.add(name + " is " + reply.header(name));
                    }
                });
    }

    /** Anything may be kept only where it is the same for everyone. */
    private static List<String> keptWrongly(
            String asked, Wire.Reply reply, Set<String> forEveryone) {
        String path = asked.replaceAll("^\\w+ ", "").replaceAll("\\?.*", "");
        boolean open =
                forEveryone.contains(path) && !asked.startsWith("OPTIONS") && reply.status() < 400;
        String due =
                open
                        ? "public, max-age=5, .*"
                        : path.equals("/confirmed.json") ? "no-cache|no-store" : "no-store";
        List<String> wrong = new ArrayList<>();
        if (!reply.header("cache-control").matches(due)) {
            wrong.add(
                    "%d %s is kept: %s"
                            .formatted(reply.status(), asked, reply.header("cache-control")));
        }
        if (open && reply.headers().containsKey("set-cookie")) {
            wrong.add(asked + " sets a cookie");
        }
        if (path.matches("/(internal|log|openapi|api/v1/(?!public/)).*")
                && reply.headers().containsKey("access-control-allow-origin")) {
            wrong.add(asked + " may be read by other sites");
        }
        return wrong;
    }

    @Test
    void everyDoorAndEveryFileForInsidersAndStrangers() {
        String said = Statement.inANewIncident(PROGRAM).said("Said").publicId();
        PublicSite site = PROGRAM.get(PublicSite.class);
        await().until(() -> site.files().find("/statements/" + said + ".jws") != null);
        Set<String> files = site.files().all().keySet();
        List<String> paths =
                new ArrayList<>(
                        Door.examples(Door.of(PROGRAM.all(HandlerMapping.class)), Routes.TABLE));
        paths.addAll(files);
        paths.addAll(
                List.of(
                        "/nowhere",
                        "/error",
                        "/error?trace=true",
                        "/?lang=xx",
                        "/login?error=%ff"));
        List<String> wrong = new ArrayList<>();
        try (Wire wire = new Wire(DOORS)) {
            for (String token :
                    List.of("", PROGRAM.token(Role.ANALYST), Program.ADMIN, "it_none")) {
                for (String path : paths) {
                    for (String method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
                        String who =
                                token.isEmpty() ? "X-Nobody: 1" : "Authorization: Bearer " + token;
                        Wire.Reply reply = wire.ask(method, path, who, "Last-Event-ID: none");
                        wrong.addAll(wrong(method + " " + path, reply));
                        wrong.addAll(keptWrongly(method + " " + path, reply, files));
                    }
                }
            }
            wrong.addAll(wrong("HEAD stream", wire.ask("HEAD", "/api/v1/public/stream")));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyOddityOnBothPorts() {
        List<String> wrong = new ArrayList<>();
        for (URI port : List.of(DOORS, OPERATIONS)) {
            Oddities.REFUSED.forEach(
                    (request, status) -> {
                        try (Wire wire = new Wire(port)) {
                            Wire.Reply reply = wire.raw(request);
                            wrong.addAll(wrong(request, reply));
                            wrong.addAll(keptWrongly("GET /refused", reply, Set.of()));
                            if (reply.status() != status) {
                                wrong.add(
                                        "%d, not %d: %.80s"
                                                .formatted(reply.status(), status, request));
                            }
                        }
                    });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAnswerOnTheOperatorsPort() {
        List<String> wrong = new ArrayList<>();
        try (Wire wire = new Wire(OPERATIONS)) {
            for (String path :
                    List.of(
                            "/actuator",
                            "/actuator/health",
                            "/actuator/prometheus",
                            "/actuator/info",
                            "/actuator/env",
                            "/actuator/heapdump",
                            "/actuator/shutdown",
                            "/error",
                            "/",
                            "/api/v1/people",
                            "/internal/incidents")) {
                for (String method : List.of("GET", "HEAD", "POST", "DELETE")) {
                    Wire.Reply reply = wire.ask(method, path);
                    wrong.addAll(wrong(method + " " + path, reply));
                    wrong.addAll(keptWrongly(method + " " + path, reply, Set.of()));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /**
     * The one answer that the container gives without asking anyone: what the server as a whole
     * takes.
     */
    @Test
    void theServerAsAWholeSaysNothingButItsMethods() {
        try (Wire wire = new Wire(DOORS)) {
            Wire.Reply reply = wire.ask("OPTIONS", "*");

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEmpty();
            assertThat(reply.headers().keySet().stream().collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("allow", "content-length", "date");
        }
    }
}
