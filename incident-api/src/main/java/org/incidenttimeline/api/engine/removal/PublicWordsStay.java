package org.incidenttimeline.api.engine.removal;

import java.util.Set;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Refuses to remove what the public was told, which is in the public chain for ever, and what may
 * still be published, for a marker must never be.
 */
final class PublicWordsStay {

    private final JdbcClient jdbc;

    PublicWordsStay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void check(StoredPayload event, Set<String> texts) {
        if (event.payload().has("draft") && !isOver(event)) {
            throw new RemovalRefused(
                    "These words may still be published: revise or discard the statement first.");
        }
        jdbc
                .sql(
                        "SELECT payload FROM domain_event_entry WHERE aggregate_identifier = ?"
                                + " AND payload_type = 'incident.statement-published'")
                .param(event.aggregate())
                .query((row, number) -> StoredJson.MAPPER.readTree(row.getBytes(1)))
                .list()
                .stream()
                .map(it -> it.path("words"))
                .filter(it -> !it.path("audience").asString("").equals("COLLEAGUES"))
                .filter(it -> says(it, texts))
                .findFirst()
                .ifPresent(
                        it -> {
                            throw new RemovalRefused(
                                    "These words were published: they are in the public chain.");
                        });
    }

    /** Whether a later form took the place of this one, or the statement was given up. */
    private boolean isOver(StoredPayload event) {
        String statement = event.payload().path("statement").asString("");
        return jdbc
                .sql(
                        "SELECT payload FROM domain_event_entry WHERE aggregate_identifier = ?"
                                + " AND global_index > ? AND payload_type IN"
                                + " ('incident.statement-revised', 'incident.statement-discarded')")
                .params(event.aggregate(), event.position())
                .query((row, number) -> StoredJson.MAPPER.readTree(row.getBytes(1)))
                .list()
                .stream()
                .anyMatch(it -> it.path("statement").asString("").equals(statement));
    }

    private static boolean says(JsonNode words, Set<String> texts) {
        return words.isString()
                ? texts.contains(words.asString())
                : words.valueStream().anyMatch(it -> says(it, texts));
    }
}
