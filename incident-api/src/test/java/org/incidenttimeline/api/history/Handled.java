package org.incidenttimeline.api.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the team knows of one incident that it has declared. */
final class Handled {

    final String id;
    final Map<String, String> down = new LinkedHashMap<>();
    String severity;
    boolean resolved;
    @Nullable String statement;
    String words = "";

    Handled(String id, String severity) {
        this.id = id;
        this.severity = severity;
    }

    String path(String command) {
        return "/api/v1/incidents/" + id + "/" + command;
    }
}
