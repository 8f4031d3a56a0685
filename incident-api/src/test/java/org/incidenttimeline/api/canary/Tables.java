package org.incidenttimeline.api.canary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Views;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of a store as the database itself lists them, on both databases. */
final class Tables {

    private final JdbcTemplate jdbc;

    Tables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All there are. */
    List<String> all() {
        return jdbc.queryForList(
                        "select table_name from information_schema.tables"
                                + " where lower(table_schema) not in"
                                + " ('information_schema', 'pg_catalog')",
                        String.class)
                .stream()
                .sorted()
                .toList();
    }

    /** Those that the processors of the public views and of the public chain write. */
    List<String> ofPublicProcessors() {
        return Stream.concat(
                        Views.of(LiveViews.PUBLIC_VIEWS).stream()
                                .map(view -> view.name().replace('-', '_') + "_row"),
                        Stream.of("public_change", "public_chain"))
                .map(name -> all().contains(name) ? name : name.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** Every column of every row of a table, as bytes and as text. */
    void read(String table, Consumer<byte[]> reader) {
        jdbc.query(
                "select * from \"" + table + "\"",
                row -> {
                    for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                        Object cell = row.getObject(at);
                        if (cell instanceof byte[] bytes) {
                            reader.accept(bytes);
                        } else if (cell != null) {
                            reader.accept(row.getString(at).getBytes(StandardCharsets.UTF_8));
                        }
                    }
                });
    }
}
