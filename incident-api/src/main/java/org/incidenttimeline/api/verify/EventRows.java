package org.incidenttimeline.api.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The stored events in order of position, a page at a time, however many there are. */
final class EventRows {

    private static final int PAGE = 500;

    private final Connection connection;

    EventRows(Connection connection) {
        this.connection = connection;
    }

    /** Hands over one row after the other, for as long as the reader wants more. */
    void read(Reader reader) throws SQLException {
        List<EventRow> page = after(null, PAGE);
        while (!page.isEmpty()) {
            for (EventRow row : page) {
                if (!reader.wantsMoreAfter(row)) {
                    return;
                }
            }
            page = after(page.getLast().position(), PAGE);
        }
    }

    /** The first row of which this is true; null when it is true of none. */
    @Nullable EventRow find(Predicate<EventRow> wanted) throws SQLException {
        List<EventRow> found = new ArrayList<>();
        read(
                row -> {
                    if (wanted.test(row)) {
                        found.add(row);
                    }
                    return found.isEmpty();
                });
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The row at a position; null when there is none. */
    @Nullable EventRow at(long position) throws SQLException {
        List<EventRow> next = after(position - 1, 1);
        return next.isEmpty() || next.getFirst().position() != position ? null : next.getFirst();
    }

    private List<EventRow> after(@Nullable Long position, int limit) throws SQLException {
        String where = position == null ? "" : " WHERE global_index > ?";
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + EventRow.COLUMNS
                                + " FROM domain_event_entry"
                                + where
                                + " ORDER BY global_index FETCH FIRST "
                                + limit
                                + " ROWS ONLY")) {
            if (position != null) {
                select.setLong(1, position);
            }
            List<EventRow> page = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(EventRow.of(rows));
                }
            }
            return page;
        }
    }

    /** Takes one row, and says whether it wants the next. */
    @FunctionalInterface
    interface Reader {
        boolean wantsMoreAfter(EventRow row) throws SQLException;
    }
}
