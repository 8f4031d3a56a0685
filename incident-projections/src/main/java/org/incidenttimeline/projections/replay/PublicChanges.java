package org.incidenttimeline.projections.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.projections.customernotice.TimeEdges;
import org.incidenttimeline.projections.customernotice.TimeEdges.TimeEdge;
import org.incidenttimeline.projections.rows.SqlRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every change that anyone could see, numbered once for ever, in the order in which it showed. Its
 * instants never go back.
 */
public final class PublicChanges {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public PublicChanges(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * One public change.
     *
     * @param position the fact that made it; null when time alone did
     * @param edge the edge of time that made it; null when a fact did
     * @param instant the instant for which public answers are computed from then on
     */
    public record PublicChange(
            long number, @Nullable Long position, @Nullable String edge, Instant instant) {}

    /** The latest change; null when nothing public has ever happened. */
    public @Nullable PublicChange last() {
        return last(jdbc);
    }

    /** The changes after this number, in order. */
    public List<PublicChange> after(long number, int limit) {
        return jdbc.query(
                "select number, position, edge, instant from public_change where number > ?"
                        + " order by number limit ?",
                PublicChanges::read,
                number,
                limit);
    }

    /**
     * A public change and what it was about.
     *
     * @param aggregate the stored id of the aggregate whose rows it changed; null when time alone
     *     did
     */
    public record Touched(long number, Instant instant, @Nullable String aggregate) {}

    /** What the changes after this number were about, in order. */
    List<Touched> touchedAfter(long number) {
        return jdbc.query(
                "select c.number, c.instant, e.aggregate_identifier from public_change c"
                        + " left join domain_event_entry e on e.global_index = c.position"
                        + " where c.number > ? order by c.number",
                (row, at) ->
                        new Touched(
                                row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3)),
                number);
    }

    /**
     * Records the edges of time that have passed since the last public change, and tells how many.
     * Nothing else needs to be remembered: an edge before that change was counted when it showed.
     */
    public int fireDue(Instant now) {
        if (due(now).isEmpty()) {
            return 0;
        }
        Integer fired =
                transactions.execute(
                        status -> {
                            new Generations(jdbc).lock(Views.CUSTOMER_NOTICE);
                            List<TimeEdge> due = due(now);
                            write(
                                    jdbc,
                                    due.stream()
                                            .map(it -> new Seen(null, it.name(), it.at()))
                                            .toList());
                            return due.size();
                        });
        return fired == null ? 0 : fired;
    }

    private List<TimeEdge> due(Instant now) {
        PublicChange last = last();
        return last == null
                ? List.of()
                : TimeEdges.between(
                        last.instant(),
                        now,
                        new SqlRows(jdbc, Views.CUSTOMER_NOTICE, Long.MAX_VALUE));
    }

    /** A change that is not numbered yet. */
    record Seen(@Nullable Long position, @Nullable String edge, Instant instant) {}

    /** Numbers changes; the caller holds the lock of the notice, under which numbers are given. */
    static void write(JdbcTemplate jdbc, List<Seen> changes) {
        if (changes.isEmpty()) {
            return;
        }
        PublicChange last = last(jdbc);
        long number = last == null ? 0 : last.number();
        Instant latest = last == null ? Instant.EPOCH : last.instant();
        List<Object[]> rows = new ArrayList<>();
        for (Seen it : changes) {
            number++;
            latest = it.instant.isAfter(latest) ? it.instant : latest;
            rows.add(new Object[] {number, it.position, it.edge, Timestamp.from(latest)});
        }
        jdbc.batchUpdate(
                "insert into public_change (number, position, edge, instant) values (?, ?, ?, ?)",
                rows);
    }

    private static @Nullable PublicChange last(JdbcTemplate jdbc) {
        List<PublicChange> found =
                jdbc.query(
                        "select number, position, edge, instant from public_change"
                                + " order by number desc limit 1",
                        PublicChanges::read);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static PublicChange read(ResultSet row, int number) throws SQLException {
        return new PublicChange(
                row.getLong(1),
                row.getObject(2, Long.class),
                row.getString(3),
                row.getTimestamp(4).toInstant());
    }
}
