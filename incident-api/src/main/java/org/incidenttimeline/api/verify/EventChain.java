package org.incidenttimeline.api.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Walks the event log from its first row to its head and names the first that does not fit. */
final class EventChain {

    private final EventRows rows;
    private final @Nullable Head head;
    private final Removals removals;
    private final BiConsumer<EventRow, byte[]> seen;
    private final LongConsumer progress;
    private boolean isRead;
    private long last;
    private String recordedAt = Head.NEVER;
    private byte[] hash = Link.START;
    private @Nullable Difference difference;

    private EventChain(
            EventRows rows,
            @Nullable Head head,
            Removals removals,
            BiConsumer<EventRow, byte[]> seen,
            LongConsumer progress) {
        this.rows = rows;
        this.head = head;
        this.removals = removals;
        this.seen = seen;
        this.progress = progress;
    }

    /**
     * Walks the log of a store.
     *
     * @param removals what was removed by order
     * @param seen told every row that fits, with the hash recomputed for it
     * @param progress told every position
     */
    static EventChain walked(
            Connection store,
            Removals removals,
            BiConsumer<EventRow, byte[]> seen,
            LongConsumer progress)
            throws SQLException {
        EventRows rows = new EventRows(store);
        EventChain chain = new EventChain(rows, Head.of(store), removals, seen, progress);
        rows.read(chain::fits);
        chain.isRead = chain.difference == null;
        if (chain.isRead) {
            chain.difference = chain.atTheEnd();
        }
        return chain;
    }

    /** The last position that fits. */
    long sound() {
        return last;
    }

    /** Whether every row there is fits, though rows may be missing at the end. */
    boolean isRead() {
        return isRead;
    }

    private boolean fits(EventRow row) throws SQLException {
        long position = last + 1;
        if (row.position() != position || !isSound(row)) {
            difference = new Diagnosis(rows, head, position, hash).of(row);
            return false;
        }
        if (!typeOf(row.name()).equals(row.type())) {
            difference = new Difference(Harm.EDITED, position, "type is not what was recorded");
            return false;
        }
        last = position;
        hash = row.hash();
        recordedAt = row.recordedAt();
        seen.accept(row, hash);
        progress.accept(position);
        return true;
    }

    private boolean isSound(EventRow row) {
        return Arrays.equals(row.metadataDigest(), Link.metadataDigest(row))
                && hasPayload(row)
                && Link.holds(last + 1, hash, row);
    }

    /** Without a salt the payload is what a removal left. */
    private boolean hasPayload(EventRow row) {
        return row.salt().length == 0
                ? removals.explain(row)
                : Arrays.equals(row.payloadDigest(), Link.payloadDigest(row));
    }

    /** The one column outside the chain says nothing that the wire name does not say. */
    private static String typeOf(String wireName) {
        String kind = wireName.substring(0, Math.max(0, wireName.indexOf('.')));
        return kind.isEmpty() ? "" : Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }

    private @Nullable Difference atTheEnd() throws SQLException {
        if (head == null) {
            return new Difference(Harm.WRONG_HEAD, null, "log_head has not exactly one row");
        }
        if (head.position() > last && !Arrays.equals(head.hash(), hash)) {
            return new Difference(
                    Harm.TRUNCATED,
                    last + 1,
                    "positions " + (last + 1) + " to " + head.position() + " are gone");
        }
        EventRow told = head.position() < last ? rows.at(head.position()) : null;
        byte[] toldHash = told == null ? Link.START : told.hash();
        if (head.position() < last && Arrays.equals(head.hash(), toldHash)) {
            return new Difference(
                    Harm.INSERTED,
                    head.position() + 1,
                    "positions "
                            + (head.position() + 1)
                            + " to "
                            + last
                            + " lie behind the end of the log");
        }
        boolean agrees =
                head.position() == last
                        && Arrays.equals(head.hash(), hash)
                        && head.recordedAt().equals(recordedAt);
        return agrees
                ? null
                : new Difference(Harm.WRONG_HEAD, last, "log_head does not tell of the last event");
    }

    Part part() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("sound", last);
        figures.put("head", head == null ? "none" : head.position());
        figures.put("recordedAt", recordedAt);
        return new Part("log", figures, difference == null ? List.of() : List.of(difference));
    }
}
