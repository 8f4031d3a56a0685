package org.incidenttimeline.projections.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored rows of the live generation of one view that were valid at one position. */
public final class SqlRows implements ReadRows {

    private static final String LIVE =
            " and generation = (select generation from view_generation where view_name = ?)";
    private static final String VALID =
            " and valid_from <= ? and (valid_to is null or valid_to > ?)" + LIVE;

    /** No row of so many digits was valid for as many positions as this. */
    private static final String LENGTHS =
            IntStream.rangeClosed(1, 18)
                    .mapToObj(digits -> "(" + digits + ", 1" + "0".repeat(digits) + ")")
                    .collect(Collectors.joining(", ", "(values ", ") as lengths (digits, length)"));

    private static final int KEYS_AT_ONCE = 500;

    /** By all columns of the index, without which the embedded database sorts all there is. */
    private static final String NEWEST =
            " order by generation desc, aggregate desc, kind desc, row_order desc, row_key desc"
                    + " limit ";

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
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE));
            List<Object> arguments = new ArrayList<>(List.of(aggregate, name(kind)));
            arguments.addAll(some);
            read(
                            kind,
                            "aggregate = ? and kind = ? and row_key in (?"
                                    + ", ?".repeat(some.size() - 1)
                                    + ")",
                            "",
                            arguments.toArray())
                    .forEach(it -> found.put(it.key(), it));
        }
        return found;
    }

    /**
     * Those still valid and those that ended since are asked for apart, the latter by how long they
     * were valid: only so does an index find them, however often rows were set anew.
     */
    @Override
    public <R extends Row> List<R> all(Class<R> kind, String aggregate) {
        return jdbc.query(
                "select body from (select row_order, row_key, body from "
                        + table
                        + " where valid_digits is null and aggregate = ? and kind = ?"
                        + " and valid_from <= ?"
                        + LIVE
                        + " union all select row_order, row_key, body from "
                        + LENGTHS
                        + " join "
                        + table
                        + " on valid_digits = digits and aggregate = ? and kind = ?"
                        + " and valid_from > cast(? as bigint) - length and valid_from <= ?"
                        + " and valid_to > ?"
                        + LIVE
                        + ") as valid order by row_order, row_key",
                (row, number) -> StoredJson.MAPPER.readValue(row.getString(1), kind),
                aggregate,
                name(kind),
                position,
                view.name(),
                aggregate,
                name(kind),
                position,
                position,
                position,
                view.name());
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
