package org.incidenttimeline.api.demo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.api.engine.TwoRoles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The story on PostgreSQL, read by the role for dashboards; rows and answers in one form. */
final class StoryInSql {

    final Story story;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate moment;

    private static final class Holder {
        static final StoryInSql TOLD = tell();
    }

    /** The one that all tests share: what is added to it is taken away again. */
    static StoryInSql shared() {
        return Holder.TOLD;
    }

    private static StoryInSql tell() {
        try {
            return new StoryInSql();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private StoryInSql() throws Exception {
        TwoRoles roles = TwoRoles.made();
        List<String> arguments = List.of(roles.arguments());
        String directory = arguments.getLast().replaceFirst(".*=", "");
        story =
                Story.tell(
                        Path.of(directory),
                        arguments.subList(0, arguments.size() - 1).toArray(String[]::new));
        connection = new SingleConnectionDataSource(roles.url(), TwoRoles.DASHBOARD, "", true);
        jdbc = new JdbcTemplate(connection);
        moment = new TransactionTemplate(new DataSourceTransactionManager(connection));
    }

    /** Everything in one transaction, in which {@code now()} stands still. */
    void inOneMoment(Runnable reading) {
        moment.executeWithoutResult(status -> reading.run());
    }

    Instant now() {
        return read("SELECT now()").stream()
                .map(it -> (Instant) it.getFirst())
                .findFirst()
                .orElseThrow();
    }

    /** Rows, each with its columns in order. */
    List<List<Object>> read(String sql) {
        return jdbc.query(sql, row());
    }

    List<String> columns(String sql) {
        return jdbc.query(
                sql,
                rows -> {
                    List<String> names = new ArrayList<>();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        names.add(rows.getMetaData().getColumnLabel(column));
                    }
                    return names;
                });
    }

    private static RowMapper<List<Object>> row() {
        return (row, number) -> {
            List<Object> values = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.add(plain(row.getObject(column)));
            }
            return values;
        };
    }

    private static Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> "absent";
            case Timestamp it -> it.toInstant();
            case UUID it -> it.toString();
            case Integer it -> it.longValue();
            case BigDecimal it -> it.toPlainString();
            default -> value;
        };
    }

    /** Members of each object of an answer, as rows hold them. */
    static List<List<Object>> members(Iterable<JsonNode> objects, String... pointers) {
        List<List<Object>> all = new ArrayList<>();
        objects.forEach(it -> all.add(Arrays.stream(pointers).map(p -> plain(it.at(p))).toList()));
        return all;
    }

    private static Object plain(JsonNode value) {
        if (value.isMissingNode()) {
            return "absent";
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.longValue();
        }
        String text = value.asString();
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? Instant.parse(text) : text;
    }
}
