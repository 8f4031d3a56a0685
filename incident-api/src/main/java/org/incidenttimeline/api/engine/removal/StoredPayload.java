package org.incidenttimeline.api.engine.removal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One event of the log, with its payload as a tree. */
record StoredPayload(
        long position,
        String eventId,
        String aggregate,
        String wireName,
        String payloadDigest,
        JsonNode payload) {

    /** What stands in place of what is gone. */
    static final String MARKER = "[removed by order]";

    /** Numbers stay as they are written. */
    private static final JsonMapper EXACT =
            StoredJson.MAPPER
                    .rebuild()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    static Optional<StoredPayload> at(JdbcClient jdbc, long position) {
        return jdbc.sql(
                        "SELECT event_identifier, aggregate_identifier, payload_type,"
                                + " payload_digest, payload FROM domain_event_entry"
                                + " WHERE global_index = ?")
                .param(position)
                .query(
                        (row, number) ->
                                new StoredPayload(
                                        position,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        HexFormat.of().formatHex(row.getBytes(4)),
                                        EXACT.readTree(row.getBytes(5))))
                .optional();
    }

    /** The text of a member; throws {@link RemovalRefused} when it is none that may go. */
    String text(String member) {
        if (!FreeText.has(wireName, member)) {
            throw new RemovalRefused(
                    member
                            + " of "
                            + wireName
                            + " is no free text. Free text there: "
                            + FreeText.of(wireName));
        }
        JsonNode found = payload.at(JsonPointer.compile(member));
        if (!found.isString()) {
            throw new RemovalRefused(member + " is not in the event at position " + position + ".");
        }
        if (found.asString().equals(MARKER)) {
            throw new RemovalRefused(member + " was removed before.");
        }
        return found.asString();
    }

    /** The payload without the text of these members. */
    byte[] without(List<String> members) {
        JsonNode left = payload.deepCopy();
        for (String member : members) {
            JsonPointer pointer = JsonPointer.compile(member);
            switch (left.at(pointer.head())) {
                case ObjectNode object -> object.put(pointer.last().getMatchingProperty(), MARKER);
                case ArrayNode array ->
                        array.set(pointer.last().getMatchingIndex(), array.stringNode(MARKER));
                default -> throw new RemovalRefused(member + " cannot be replaced.");
            }
        }
        return EXACT.writeValueAsString(left).getBytes(StandardCharsets.UTF_8);
    }

    /** How what was left is named in the record of the removal. */
    static String digest(byte[] payload) {
        return Sha256.hex(payload);
    }
}
