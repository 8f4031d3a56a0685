package org.incidenttimeline.api.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The commands that tell one change. A time that is not believed is left out, as people would do
 * who read why; whatever else is refused stays refused.
 */
final class Line {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TIME = "occurredAt";

    private final Program program;
    private final TreeSet<String> refused = new TreeSet<>();
    private final TreeSet<String> timeLeftOut = new TreeSet<>();
    private int accepted;

    Line(Program program) {
        this.program = program;
    }

    /** Gives a command; its answer, which is missing when it was refused. */
    JsonNode give(String path, Role role, Map<String, Object> command) {
        HttpResponse<String> answer = post(path, role, command);
        if (answer.statusCode() >= 300 && command.containsKey(TIME)) {
            timeLeftOut.add(reason(answer));
            Map<String, Object> now = new LinkedHashMap<>(command);
            now.remove(TIME);
            answer = post(path, role, now);
        }
        if (answer.statusCode() >= 300) {
            refused.add(reason(answer));
            return MissingNode.getInstance();
        }
        accepted++;
        return Program.json(answer);
    }

    /** Declares an incident; one that cannot begin when it was said to begins now. */
    String declare(Map<String, Object> command, String now) {
        HttpResponse<String> answer = post("/api/v1/incidents", Role.RESPONDER, command);
        if (answer.statusCode() != 201) {
            timeLeftOut.add(reason(answer));
            command.put("beganAt", now);
            answer = post("/api/v1/incidents", Role.RESPONDER, command);
        }
        accepted++;
        return Program.text(answer, "incidentId");
    }

    private HttpResponse<String> post(String path, Role role, Map<String, Object> command) {
        return program.post(path, program.token(role), JSON.writeValueAsString(command));
    }

    /** The name of the reason for which it was refused, and every refusal has one. */
    private static String reason(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404, 409);
        JsonNode problem = Program.json(answer);
        assertThat(problem.path("type").asString()).startsWith("/problems/");
        return problem.path("type").asString().substring("/problems/".length());
    }

    /** What became of it, in a few words. */
    String outcome() {
        if (!refused.isEmpty()) {
            return (accepted == 0 ? "refused: " : "refused in part: ") + String.join(", ", refused);
        }
        if (!timeLeftOut.isEmpty()) {
            return "accepted without the time: " + String.join(", ", timeLeftOut);
        }
        return accepted == 0 ? "nothing to tell" : "accepted";
    }
}
