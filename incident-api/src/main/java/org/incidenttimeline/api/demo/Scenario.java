package org.incidenttimeline.api.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What happened to the retailer, as the requests people made. */
record Scenario(IncidentId incident, String company, Instant starts, List<Step> steps) {

    /**
     * One request.
     *
     * @param at when it was made
     * @param role as whom
     * @param say what it does, for the reader of the console
     * @param post the path
     * @param body the body; <code>{name}</code> in a text stands for what an earlier step kept
     * @param keep what later steps need of the answer: name → member
     */
    record Step(
            Instant at,
            @JsonProperty("as") Role role,
            String say,
            String post,
            JsonNode body,
            @Nullable Map<String, String> keep) {}

    static Scenario retailer() {
        try (InputStream file = Scenario.class.getResourceAsStream("/demo/retailer.json")) {
            return StoredJson.MAPPER.readValue(Objects.requireNonNull(file), Scenario.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
