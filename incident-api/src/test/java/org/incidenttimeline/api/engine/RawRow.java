package org.incidenttimeline.api.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row of the log just as the database holds it. */
record RawRow(Map<String, @Nullable Object> columns) {

    static List<RawRow> all(Node node) {
        return all(node.get(JdbcClient.class));
    }

    static List<RawRow> all(JdbcClient jdbc) {
        return jdbc
                .sql("SELECT * FROM domain_event_entry ORDER BY global_index")
                .query()
                .listOfRows()
                .stream()
                .map(RawRow::new)
                .toList();
    }

    byte[] bytes(String column) {
        return (byte[]) Objects.requireNonNull(columns.get(column));
    }

    /** A member of the metadata. */
    String metadata(String member) {
        return StoredJson.MAPPER.readTree(bytes("meta_data")).path(member).asString("");
    }

    String text(String column) {
        return Objects.requireNonNull(columns.get(column)).toString();
    }

    String payload() {
        return new String(bytes("payload"), StandardCharsets.UTF_8);
    }
}
