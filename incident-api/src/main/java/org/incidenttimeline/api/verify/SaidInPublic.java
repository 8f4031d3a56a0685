package org.incidenttimeline.api.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every statement to the public that the log tells of, gathered while it is walked. */
final class SaidInPublic {

    private final Map<String, Declared> incidents = new HashMap<>();
    private final Map<String, Said> statements = new LinkedHashMap<>();

    private record Declared(String publicId, boolean exercise) {}

    /**
     * One of them.
     *
     * @param position of the event that published it
     * @param publicHash what the event says, which is what its words come to
     */
    record Said(
            long position,
            String aggregate,
            String incident,
            String recordedAt,
            String publicHash) {}

    void see(EventRow row) {
        switch (row.name()) {
            case "incident.declared" -> {
                JsonNode declared = json(row);
                incidents.put(
                        row.aggregate(),
                        new Declared(
                                declared.path("publicId").asString(""),
                                declared.path("exercise").asBoolean(false)));
            }
            case "incident.statement-published" -> published(row, json(row));
            default -> {
                // Says nothing in public that this chain holds.
            }
        }
    }

    private void published(EventRow row, JsonNode event) {
        Declared incident = incidents.get(row.aggregate());
        JsonNode words = event.path("words");
        if (incident == null
                || incident.exercise()
                || words.path("audience").asString("").equals("COLLEAGUES")) {
            return;
        }
        String told = event.path("publicHash").asString("");
        statements.put(
                event.path("publicId").asString(""),
                new Said(
                        row.position(),
                        row.aggregate(),
                        incident.publicId(),
                        row.recordedAt(),
                        told.equals(hash(inOrder(words))) ? told : "not that of its words"));
    }

    /** Null when the log does not tell of it. */
    @Nullable Said of(String statement) {
        return statements.get(statement);
    }

    Map<String, Said> all() {
        return statements;
    }

    /** The SHA-256 of the RFC 8785 form, in hexadecimal. */
    static String hash(JsonNode form) {
        try {
            String canonical = new JsonCanonicalizer(form.toString()).getEncodedString();
            return HexFormat.of()
                    .formatHex(Link.sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With what is a set in order: the statements corrected, the channels of each advice. */
    private static JsonNode inOrder(JsonNode words) {
        JsonNode copy = words.deepCopy();
        sort(copy, "corrects");
        copy.path("guidance").forEach(it -> sort(it, "channels"));
        return copy;
    }

    private static void sort(JsonNode parent, String member) {
        if (parent instanceof ObjectNode object && object.get(member) instanceof ArrayNode array) {
            List<JsonNode> sorted = new ArrayList<>(array.values());
            sorted.sort(Comparator.comparing(it -> Objects.toString(it.asString(""))));
            object.putArray(member).addAll(sorted);
        }
    }

    private static JsonNode json(EventRow row) {
        try {
            return JsonMapper.shared().readTree(row.payload());
        } catch (JacksonException unreadable) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
