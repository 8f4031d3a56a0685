package org.incidenttimeline.api.verify;

import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Says what was done to a log, once its first bad position is known. The kind is inferred from what
 * still fits; the position is certain.
 */
final class Diagnosis {

    /** How many deleted rows are recognised where the rest was numbered anew. */
    private static final int CLOSED_UP = 1_000;

    private final EventRows rows;
    private final @Nullable Head head;
    private final long position;
    private final byte[] previous;

    /**
     * @param position the first position that does not fit
     * @param previous the hash of the one before, which does
     */
    Diagnosis(EventRows rows, @Nullable Head head, long position, byte[] previous) {
        this.rows = rows;
        this.head = head;
        this.position = position;
        this.previous = previous;
    }

    /** What was done, with the row that lies at the position or is the first behind it. */
    Difference of(EventRow row) throws SQLException {
        if (row.position() < position) {
            return new Difference(
                    Harm.INSERTED,
                    row.position(),
                    "a row lies at position " + row.position() + ", where none is recorded");
        }
        if (head != null && position > head.position() && Arrays.equals(head.hash(), previous)) {
            return new Difference(
                    Harm.INSERTED, position, "rows from here on lie behind the end of the log");
        }
        String digest = row.position() == position ? editedDigest(row) : null;
        if (digest != null) {
            return edited(digest);
        }
        EventRow right =
                rows.find(
                        it ->
                                it.position() != position
                                        && it.position() > 0
                                        && Link.holds(position, previous, it));
        if (right != null) {
            return row.position() == position ? displaced(row, right) : moved(right);
        }
        return row.position() == position ? altered(row) : deleted(row.position() - position);
    }

    /** The column that alone keeps this row from being the one recorded here; null if none. */
    private @Nullable String editedDigest(EventRow row) {
        byte[] metadata = Link.metadataDigest(row);
        byte[] payload = Link.payloadDigest(row);
        if (Link.holds(position, previous, row)) {
            return Arrays.equals(metadata, row.metadataDigest()) ? "payload or salt" : "meta_data";
        }
        if (Arrays.equals(
                row.hash(), Link.at(position, previous, row, metadata, row.payloadDigest()))) {
            return "metadata_digest";
        }
        return Arrays.equals(
                        row.hash(), Link.at(position, previous, row, row.metadataDigest(), payload))
                ? "payload_digest"
                : null;
    }

    private Difference displaced(EventRow row, EventRow right) throws SQLException {
        long other = right.position();
        EventRow before = other - 1 == position ? right : rows.at(other - 1);
        if (before != null && Link.holds(other, before.hash(), row)) {
            return new Difference(
                    Harm.SWAPPED,
                    position,
                    "the rows of positions " + position + " and " + other + " are exchanged");
        }
        return new Difference(
                Harm.INSERTED,
                position,
                "a row that was not recorded lies here; the one that was lies at position "
                        + other);
    }

    private Difference moved(EventRow right) {
        return new Difference(
                Harm.MOVED, position, "the row recorded here lies at position " + right.position());
    }

    private Difference altered(EventRow row) throws SQLException {
        byte[] computed = Link.at(position, previous, row);
        EventRow next = rows.at(position + 1);
        if (next == null) {
            boolean headTells = head != null && Arrays.equals(head.hash(), computed);
            return edited(headTells ? "hash" : null);
        }
        if (Link.holds(position + 1, row.hash(), next)) {
            return edited(null);
        }
        if (Link.holds(position + 1, computed, next)) {
            return edited("hash");
        }
        for (int gone = 1; gone <= CLOSED_UP; gone++) {
            if (Link.holds(position + 1 + gone, row.hash(), next)) {
                return new Difference(
                        Harm.DELETED,
                        position,
                        rows(gone) + " recorded from here on gone, and the rest numbered anew");
            }
        }
        return edited(null);
    }

    private Difference deleted(long gone) {
        String where =
                gone == 1
                        ? "position " + position
                        : "positions " + position + " to " + (position + gone - 1);
        return new Difference(Harm.DELETED, position, where + ": " + rows(gone) + " gone");
    }

    private static String rows(long number) {
        return number == 1 ? "one row" : number + " rows";
    }

    private Difference edited(@Nullable String column) {
        return new Difference(
                Harm.EDITED,
                position,
                column == null
                        ? "one or more of time_stamp, aggregate_identifier, sequence_number,"
                                + " payload_type, payload_revision, event_identifier, global_index or"
                                + " several columns together are not what was recorded"
                        : column + " is not what was recorded");
    }
}
