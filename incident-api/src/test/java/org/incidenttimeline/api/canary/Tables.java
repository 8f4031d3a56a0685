package org.incidenttimeline.api.canary;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Views;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables and views of a store, each as schema.name, as the database itself lists them. */
final class Tables {

    private final JdbcClient jdbc;

    Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All there are. */
    List<String> all() {
        return jdbc.sql(
                        "select table_schema || '.' || table_name from information_schema.tables"
                                + " where lower(table_schema) not in"
                                + " ('information_schema', 'pg_catalog')"
                                + " order by table_schema, table_name")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Those that the processors of the public views and of the public chain write. */
    List<String> ofPublicProcessors() {
        return Stream.concat(
                        Views.of(LiveViews.PUBLIC_VIEWS).stream()
                                .map(view -> view.name().replace('-', '_') + "_row"),
                        Stream.of("public_change", "public_chain"))
                .map(name -> "public." + name)
                .map(name -> all().contains(name) ? name : name.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** Every column of every row of a table, as bytes and as text. */
    void read(String table, Consumer<byte[]> reader) {
        jdbc.sql("select * from \"" + table.replace(".", "\".\"") + "\"")
                .query((RowCallbackHandler) row -> read(row, reader));
    }

    private static void read(ResultSet row, Consumer<byte[]> reader) throws SQLException {
        for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
            Object cell = row.getObject(at);
            if (cell instanceof byte[] bytes) {
                reader.accept(bytes);
            } else if (cell != null) {
                reader.accept(row.getString(at).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
