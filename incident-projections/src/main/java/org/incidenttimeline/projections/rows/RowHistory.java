package org.incidenttimeline.projections.rows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** All stored rows of one view, by generation and validity. */
public final class RowHistory {

    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final View view;
    private final String table;

    public RowHistory(JdbcTemplate jdbc, View view) {
        this.jdbc = jdbc;
        this.view = view;
        this.table = RowTable.of(view);
    }

    /** A row that differs between two positions; absent on the side where it was not valid. */
    public record RowChange(
            String kind, String key, @Nullable JsonNode before, @Nullable JsonNode after) {}

    /** The rows of one aggregate that differ between two positions. */
    public List<RowChange> between(String aggregate, long from, long to) {
        Map<String, RowChange> changes = new TreeMap<>();
        jdbc.query(
                "select kind, row_key, body, valid_from, valid_to from "
                        + table
                        + " where generation ="
                        + " (select generation from view_generation where view_name = ?)"
                        + " and aggregate = ?"
                        + " and ((valid_from <= ? and valid_to > ? and valid_to <= ?)"
                        + " or (valid_from > ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to > ?)))",
                row -> {
                    RowChange seen =
                            side(
                                    row.getString(1),
                                    row.getString(2),
                                    StoredJson.MAPPER.readTree(row.getString(3)),
                                    row.getLong(4) <= from);
                    changes.merge(seen.kind + " " + seen.key, seen, RowHistory::joined);
                },
                view.name(),
                aggregate,
                from,
                from,
                to,
                from,
                to,
                to);
        return changes.values().stream()
                .filter(it -> !Objects.equals(it.before, it.after))
                .toList();
    }

    private static RowChange side(String kind, String key, JsonNode body, boolean before) {
        return new RowChange(kind, key, before ? body : null, before ? null : body);
    }

    private static RowChange joined(RowChange one, RowChange other) {
        return new RowChange(
                one.kind,
                one.key,
                one.before == null ? other.before : one.before,
                one.after == null ? other.after : one.after);
    }

    /** Every row of a generation valid at a position. */
    public List<StoredRow> validAt(long generation, long position) {
        return read(
                        " and valid_from <= ? and (valid_to is null or valid_to > ?)",
                        generation,
                        position,
                        position)
                .stream()
                .map(Validity::row)
                .toList();
    }

    private List<Validity> read(String valid, Object... arguments) {
        return jdbc.query(
                "select aggregate, kind, row_key, row_order, body, valid_from, valid_to from "
                        + table
                        + " where generation = ?"
                        + valid,
                (row, number) ->
                        new Validity(
                                new StoredRow(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5)),
                                row.getLong(6),
                                row.getObject(7, Long.class)),
                arguments);
    }

    /** A row and the positions from which and up to which, not included, it is valid. */
    public record Validity(StoredRow row, long from, @Nullable Long to) {

        /** Whether it is valid at a position. */
        public boolean at(long position) {
            return from <= position && (to == null || to > position);
        }
    }

    /** Every row of a generation, past ones included. */
    public List<Validity> all(long generation) {
        return read("", generation);
    }

    /** The live generation. */
    public long live() {
        return generation("select generation from view_generation where view_name = ?");
    }

    /** The greatest generation ever begun and not deleted. */
    public long greatest() {
        return Math.max(
                live(),
                generation(
                        "select coalesce(max(generation), 0) from view_progress where view_name = ?"));
    }

    private long generation(String sql) {
        List<Long> found = jdbc.query(sql, (row, number) -> row.getLong(1), view.name());
        return found.isEmpty() ? 0 : found.getFirst();
    }

    /**
     * Deletes a generation that is not live, so much of it that others need not wait; tells whether
     * there is more.
     */
    public boolean deleteSome(long generation) {
        List<String> some =
                jdbc.query(
                        "select aggregate from view_progress where view_name = ? and generation = ?"
                                + " order by aggregate limit "
                                + AT_ONCE,
                        (row, number) -> row.getString(1),
                        view.name(),
                        generation);
        jdbc.batchUpdate(
                "delete from " + table + " where generation = ? and aggregate = ?",
                some.stream().map(it -> new Object[] {generation, it}).toList());
        jdbc.batchUpdate(
                "delete from view_progress where view_name = ? and generation = ? and aggregate = ?",
                some.stream().map(it -> new Object[] {view.name(), generation, it}).toList());
        return !some.isEmpty();
    }
}
