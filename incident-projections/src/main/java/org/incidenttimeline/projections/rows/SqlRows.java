package org.incidenttimeline.projections.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored rows of the live generation of one view that were valid at one position. */
public final class SqlRows implements ReadRows {

    private static final String LIVE =
            " and generation = (select generation from view_generation where view_name = ?)";
    private static final String VALID =
            " and valid_from <= ? and (valid_to is null or valid_to > ?)" + LIVE;

    /** By all columns of the index, without which the embedded database sorts all there is. */
    private static final String NEWEST =
            " order by generation desc, aggregate desc, kind desc, row_order desc, row_key desc"
                    + " limit ";

    /** For how many positions a row is valid to count as one that was for long, as V13 says. */
    private static final long LONG = 1000;

    private final JdbcTemplate jdbc;
    private final View view;
    private final String table;
    private final long position;

    public SqlRows(JdbcTemplate jdbc, View view, long position) {
        this.jdbc = jdbc;
        this.view = view;
        this.table = RowTable.of(view);
        this.position = position;
    }

    @Override
    public <R extends Row> @Nullable R find(Class<R> kind, String aggregate, String key) {
        List<R> found =
                read(
                        kind,
                        "aggregate = ? and kind = ? and row_key = ?",
                        "",
                        aggregate,
                        name(kind),
                        key);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public <R extends Row> Map<String, R> find(
            Class<R> kind, String aggregate, Collection<String> keys) {
        Map<String, R> found = new TreeMap<>();
        if (!keys.isEmpty()) {
            jdbc.query(
                    "select body from unnest(cast(? as varchar array)) as wanted (wanted_key) join "
                            + table
                            + " on row_key = wanted_key and aggregate = ? and kind = ?"
                            + VALID,
                    row -> {
                        R it = StoredJson.MAPPER.readValue(row.getString(1), kind);
                        found.put(it.key(), it);
                    },
                    keys.toArray(String[]::new),
                    aggregate,
                    name(kind),
                    position,
                    position,
                    view.name());
        }
        return found;
    }

    /**
     * Those still valid, those that were for a short while and those that were for long are asked
     * for apart: only so does an index find them, however often rows were set anew. The sums keep a
     * planner without fresh statistics from the index over all aggregates.
     */
    @Override
    public <R extends Row> List<R> all(Class<R> kind, String aggregate) {
        String of =
                "select row_order, row_key, body from "
                        + table
                        + " where aggregate = ? and kind = ? and valid_from <= ?"
                        + LIVE;
        return jdbc.query(
                "select body from ("
                        + of
                        + " and valid_long is null union all "
                        + of
                        + " and valid_long = false and valid_from > ? and valid_to + 0 > ? union all "
                        + of
                        + " and valid_long = true and valid_to + 0 > ?"
                        + ") as valid order by row_order, row_key",
                (row, number) -> StoredJson.MAPPER.readValue(row.getString(1), kind),
                aggregate,
                name(kind),
                position,
                view.name(),
                aggregate,
                name(kind),
                position,
                view.name(),
                position - LONG,
                position,
                aggregate,
                name(kind),
                position,
                view.name(),
                position);
    }

    @Override
    public <R extends Row> List<R> page(
            Class<R> kind, String aggregate, @Nullable Row before, int limit) {
        String page = "aggregate = ? and kind = ? and row_order <= ?";
        // What stands where the log told of it was not there before.
        String last = Row.ByPosition.class.isAssignableFrom(kind) ? Row.orderOf(position) : LAST;
        if (before == null) {
            return read(kind, page, NEWEST + limit, aggregate, name(kind), last);
        }
        return read(
                kind,
                page + " and (row_order < ? or row_key < ?)",
                NEWEST + limit,
                aggregate,
                name(kind),
                before.order().compareTo(last) < 0 ? before.order() : last,
                before.order(),
                before.key());
    }

    @Override
    public <R extends Row> List<Owned<R>> across(Class<R> kind, String from, String to) {
        return jdbc.query(
                "select aggregate, body from "
                        + table
                        + " where kind = ? and row_order >= ? and row_order <= ?"
                        + VALID
                        + " order by row_order, row_key, aggregate",
                (row, number) ->
                        new Owned<>(
                                row.getString(1),
                                StoredJson.MAPPER.readValue(row.getString(2), kind)),
                name(kind),
                from,
                to,
                position,
                position,
                view.name());
    }

    private <R extends Row> List<R> read(
            Class<R> kind, String where, String tail, Object... arguments) {
        List<Object> all = new ArrayList<>();
        Collections.addAll(all, arguments);
        Collections.addAll(all, position, position, view.name());
        return jdbc.query(
                "select body from " + table + " where " + where + VALID + tail,
                (row, number) -> StoredJson.MAPPER.readValue(row.getString(1), kind),
                all.toArray());
    }

    private static String name(Class<? extends Row> kind) {
        return kind.getSimpleName();
    }
}
