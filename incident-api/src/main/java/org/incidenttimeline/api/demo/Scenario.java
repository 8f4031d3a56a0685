package org.incidenttimeline.api.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What happened to the retailer, as the requests people made. */
record Scenario(IncidentId incident, String company, Instant starts, List<Step> steps) {

    /**
     * One request, or something the service does by itself that the story waits for.
     *
     * @param at when it was made
     * @param part as whom
     * @param say what it does, for the reader of the console
     * @param post the path
     * @param body the body; <code>{name}</code> in a text stands for what an earlier step kept
     * @param keep what later steps need of the answer: name → member
     * @param await what must have come to pass
     */
    record Step(
            Instant at,
            @JsonProperty("as") Part part,
            String say,
            @Nullable String post,
            @Nullable JsonNode body,
            @Nullable Map<String, String> keep,
            @Nullable Awaited await) {

        void keptFrom(JsonNode answer, BiConsumer<String, String> kept) {
            if (keep != null) {
                keep.forEach((name, member) -> kept.accept(name, answer.path(member).asString()));
            }
        }
    }

    /** An answer whose member (a JSON pointer) must become this. */
    record Awaited(String get, String member, String is) {}

    static Scenario retailer() {
        try (InputStream file = Scenario.class.getResourceAsStream("/demo/retailer.json")) {
            return StoredJson.MAPPER.readValue(Objects.requireNonNull(file), Scenario.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
