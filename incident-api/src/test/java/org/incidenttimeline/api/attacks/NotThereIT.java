package org.incidenttimeline.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.door.Wire;
import org.incidenttimeline.api.security.Route;
import org.incidenttimeline.api.security.Routes;
import org.incidenttimeline.api.security.Visitor;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A1, A33: what is not for somebody answers him byte for byte like what is not there, on every
 * route that takes an id.
 */
class NotThereIT {

    private static final Program PROGRAM = Program.shared();
    private static final Map<String, String> SECRET = new LinkedHashMap<>();

    private static String open = "";
    private static String said = "";

    @BeforeAll
    static void writeThings() {
        Statement readers = Statement.inANewIncident(PROGRAM);
        Statement.Published told = readers.said("Told to readers");
        open = readers.incident();
        said = told.statement();
        SECRET.put("the internal id of a public incident", open);
        SECRET.put("the internal id of a public statement", said);
        SECRET.put("an approved draft of a public incident", idIn(readers.approved("Not yet")));

        Statement hidden = Statement.inANewIncident(PROGRAM);
        SECRET.put("a hidden incident", hidden.incident());
        SECRET.put("an approved draft of a hidden incident", idIn(hidden.approved("Not yet")));

        Statement exercise = Statement.inANewExercise(PROGRAM);
        Statement.Published rehearsed = exercise.said("Rehearsed");
        SECRET.put("an exercise", exercise.incident());
        SECRET.put("a statement of an exercise", rehearsed.statement());
        SECRET.put("the public id of a statement of an exercise", rehearsed.publicId());

        Statement.Published inside = readers.said("Inside", ",\"audience\":\"COLLEAGUES\"");
        SECRET.put("a statement to colleagues", inside.statement());
        SECRET.put("the public id of a statement to colleagues", inside.publicId());

        String last = readers.said("Last").publicId();
        await().until(() -> PROGRAM.get("/statements/" + last, null).statusCode() == 200);
    }

    private static String idIn(String form) {
        return form.substring("{\"statement\":\"".length()).substring(0, 36);
    }

    /** All that can be told apart, with another id in place of the one asked for. */
    private record Seen(int status, Map<String, String> headers, String body) {

        static Seen of(Wire.Reply reply, String id) {
            Map<String, String> headers = new TreeMap<>(reply.headers());
            headers.keySet().removeAll(Set.of("x-request-id", "date", "set-cookie", "connection"));
            headers.replaceAll((name, value) -> value.replace(id, "ID"));
            return new Seen(reply.status(), headers, reply.body().replace(id, "ID"));
        }
    }

    private static Seen seen(Wire wire, Route route, String path, String id, List<String> headers) {
        List<String> all = new ArrayList<>(headers);
        all.add("Last-Event-ID: none");
        all.add("Content-Type: application/json");
        all.add("Accept: application/json");
        boolean reads = route.method().name().equals("GET");
        String body = reads ? "" : "{\"statement\":\"%s\"}".formatted(id);
        String target = path.replaceAll("\\{language[^/]*}+", "cy").replaceAll("\\{[^/]*?}", id);
        return Seen.of(
                wire.ask(route.method().name(), target, body, all.toArray(String[]::new)), id);
    }

    @Test
    void nothingSecretShowsInPublic() {
        List<String> told = new ArrayList<>();
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            for (Route route : Routes.TABLE) {
                if (route.openness() == Route.Openness.PUBLIC
                        && route.path().matches(".*\\{.*|.*\\*")) {
                    for (String path : publicPaths(route.path())) {
                        compare(wire, route, path, List.of(), told);
                    }
                }
            }
        }

        assertThat(told).isEmpty();
    }

    /** What lies under a pattern that names no id. */
    private static List<String> publicPaths(String path) {
        return switch (path) {
            case "/api/v1/public/**" ->
                    List.of(
                            "/api/v1/public/incidents/{id}",
                            "/api/v1/public/incidents/{id}/timeline",
                            "/api/v1/public/incidents/{id}/timeline?limit=3",
                            "/api/v1/public/statements/{id}");
            case "/api/v2/**" -> List.of("/api/v2/incidents/{id}.json", "/api/v2/{id}");
            default -> List.of(path, path + "?lang=cy");
        };
    }

    @Test
    void whoMayNotUseARouteLearnsNothingThere() {
        List<Visitor> visitors =
                Visitor.all(PROGRAM).stream()
                        .filter(
                                it ->
                                        it.kind() != Visitor.Kind.MACHINE
                                                && it.kind()
                                                        != Visitor.Kind.SESSION_WITH_FORM_TOKEN)
                        .toList();
        List<String> told = new ArrayList<>();
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            for (Route route : Routes.TABLE) {
                if (route.openness() == Route.Openness.ROLES && route.path().contains("{")) {
                    for (Visitor visitor : visitors) {
                        if (visitor.roles().stream().noneMatch(route.roles()::contains)) {
                            compare(wire, route, route.path(), visitor.headers(), told);
                        }
                    }
                }
            }
        }

        assertThat(told).isEmpty();
    }

    @Test
    void aStatementOfAnotherIncidentIsNoStatementOfThisOne() {
        String token =
                PROGRAM.token(Role.RESPONDER, Role.COMMS_AUTHOR, Role.COMMS_APPROVER, Role.ANALYST);
        Statement mine = Statement.inANewIncident(PROGRAM);
        List<String> told = new ArrayList<>();
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            for (Route route : Routes.TABLE) {
                boolean form = route.path().matches(".*/(desk|desk/new)");
                if (route.path().contains("{incident}") && !form) {
                    String path = route.path().replace("{incident}", mine.incident());
                    compare(wire, route, path, List.of("Authorization: Bearer " + token), told);
                }
            }
        }

        assertThat(told).isEmpty();
    }

    private static void compare(
            Wire wire, Route route, String path, List<String> headers, List<String> told) {
        String unknown = UUID.randomUUID().toString();
        Seen nothing = seen(wire, route, path, unknown, headers);
        for (Map.Entry<String, String> secret : SECRET.entrySet()) {
            Seen something = seen(wire, route, path, secret.getValue(), headers);
            if (!something.equals(nothing)) {
                told.add(
                        "%s %s with %s: %s, not %s"
                                .formatted(
                                        route.method(), path, secret.getKey(), something, nothing));
            }
        }
    }

    @Test
    void theComparisonSeesADifference() {
        Route route =
                Routes.TABLE.stream()
                        .filter(it -> it.path().equals("/api/v1/incidents/{incident}"))
                        .findFirst()
                        .orElseThrow();
        List<String> told = new ArrayList<>();
        try (Wire wire = new Wire(PROGRAM.at("/"))) {
            compare(
                    wire,
                    route,
                    route.path(),
                    List.of("Authorization: Bearer " + PROGRAM.token(Role.ANALYST)),
                    told);
        }

        assertThat(told)
                .hasSize(3)
                .allMatch(it -> it.contains("incident") || it.contains("exercise"));
    }
}
