package org.incidenttimeline.api.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what a store has; one of an earlier version has less. */
record Tables(Connection connection) {

    /** Whether there is such a column. */
    boolean has(String table, String column) throws SQLException {
        try (ResultSet found =
                connection.getMetaData().getColumns(null, null, cased(table), cased(column))) {
            return found.next();
        }
    }

    private String cased(String name) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers()
                ? name.toUpperCase(Locale.ROOT)
                : name;
    }

    /** The rows of a query, which may take values. */
    <T> List<T> list(String sql, Reader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        }
    }

    /** Reads the row it is given. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
