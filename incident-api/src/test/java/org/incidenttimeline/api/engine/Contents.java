package org.incidenttimeline.api.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;

/** A store that no program runs on: looked at and changed past it. */
record Contents(String url, String user) {

    static Contents of(String[] store) {
        return Arrays.stream(store)
                .filter(it -> it.startsWith("--spring.datasource.url="))
                .findFirst()
                .map(it -> new Contents(it.substring(it.indexOf('=') + 1), "postgres"))
                .orElseGet(
                        () ->
                                new Contents(
                                        "jdbc:h2:file:" + store[0].split("=", 2)[1] + "/record",
                                        "sa"));
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    void change(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes the tables as an earlier version had them. */
    void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url, user, "")
                .locations("classpath:db/migration/" + url.split(":", -1)[1])
                .placeholders(Map.of("applicationRole", "", "dashboardRole", ""))
                .target(version)
                .load()
                .migrate();
    }

    /** Every row of every table. */
    Map<String, List<String>> all() throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = open();
                ResultSet tables =
                        connection
                                .getMetaData()
                                .getTables(
                                        connection.getCatalog(),
                                        connection.getSchema(),
                                        "%",
                                        new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                all.put(table, rows(connection, table));
            }
        }
        return all;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder whole = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    whole.append(row.getString(column)).append('|');
                }
                rows.add(whole.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
