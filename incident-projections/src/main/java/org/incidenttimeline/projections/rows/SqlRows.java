package org.incidenttimeline.projections.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
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

    /** Rows that were valid for so long are few, and need not be told apart. */
    private static final int MANY_DIGITS = 7;

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, it -> it * 10).limit(MANY_DIGITS).toArray();

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
     * Those still valid and those that ended since are asked for apart, the latter by how long they
     * were valid: only so does an index find them, however often rows were set anew.
     */
    @Override
    public <R extends Row> List<R> all(Class<R> kind, String aggregate) {
        List<String> parts = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (int digits = 0; digits <= MANY_DIGITS; digits++) {
            parts.add(part(digits));
            Collections.addAll(arguments, aggregate, name(kind), position);
            if (digits > 0) {
                arguments.add(position);
            }
            if (digits > 0 && digits < MANY_DIGITS) {
                arguments.add(position - POWERS_OF_TEN[digits]);
            }
            arguments.add(view.name());
        }
        return jdbc.query(
                "select body from ("
                        + String.join(" union all ", parts)
                        + ") as valid order by row_order, row_key",
                (row, number) -> StoredJson.MAPPER.readValue(row.getString(1), kind),
                arguments.toArray());
    }

    /**
     * Those that were valid for a number of positions of so many digits; of none: that still are.
     */
    private String part(int digits) {
        String rows =
                "select row_order, row_key, body from "
                        + table
                        + " where aggregate = ? and kind = ? and valid_from <= ?";
        if (digits == 0) {
            return rows + " and valid_digits is null" + LIVE;
        }
        return digits < MANY_DIGITS
                ? rows
                        + " and valid_to > ? and valid_digits = "
                        + digits
                        + " and valid_from > ?"
                        + LIVE
                : rows + " and valid_to > ? and valid_digits >= " + digits + LIVE;
    }

    @Override
    public <R extends Row> List<R> page(
            Class<R> kind, String aggregate, @Nullable Row before, int limit) {
        String page = "aggregate = ? and kind = ? and row_order <= ?";
        if (before == null) {
            boolean byPosition = Row.ByPosition.class.isAssignableFrom(kind);
            String last = byPosition ? Row.orderOf(position) : LAST;
            return read(kind, page, NEWEST + limit, aggregate, name(kind), last);
        }
        return read(
                kind,
                page + " and (row_order < ? or row_key < ?)",
                NEWEST + limit,
                aggregate,
                name(kind),
                before.order(),
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
