package org.incidenttimeline.api.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One problem, ready to be answered.
 *
 * @param type its kind
 * @param detail what happened this time, in a sentence; never holds what a client sent as text
 * @param errors the fields that are to blame
 * @param more further members of the body, such as {@code currentVersion}
 */
public record Problem(
        ProblemType type, String detail, List<Blame> errors, Map<String, Object> more) {

    /** A field and why it is to blame. */
    public record Blame(String field, String reason) {}

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    /** A problem that no field is to blame for. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of());
    }

    /** A problem with one field; the detail reads "field reason." */
    public static Problem with(ProblemType type, String field, String reason) {
        return new Problem(
                type, field + " " + reason + ".", List.of(new Blame(field, reason)), Map.of());
    }

    /** The same problem with one more member. */
    Problem and(String member, Object value) {
        return new Problem(type, detail, errors, Map.of(member, value));
    }

    /** The body of an answer to a request for this path. */
    Map<String, Object> body(@Nullable String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.address());
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("detail", detail);
        if (instance != null) {
            body.put("instance", instance);
        }
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.putAll(more);
        return body;
    }

    /** The short form in which a warning is told. */
    Map<String, Object> warning() {
        Map<String, Object> warning = new LinkedHashMap<>();
        warning.put("type", type.address());
        warning.put("title", type.title());
        warning.put("detail", detail);
        return warning;
    }
}
