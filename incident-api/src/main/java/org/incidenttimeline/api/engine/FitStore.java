package org.incidenttimeline.api.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** What a database must be, to be looked at or altered past the program. */
final class FitStore {

    private FitStore() {}

    static void requireRecord(Connection connection) throws SQLException {
        String table = "domain_event_entry";
        String name =
                connection.getMetaData().storesUpperCaseIdentifiers()
                        ? table.toUpperCase(Locale.ROOT)
                        : table;
        try (ResultSet found = connection.getMetaData().getTables(null, null, name, null)) {
            if (!found.next()) {
                throw noRecord("this database");
            }
        }
    }

    static StartRefused noRecord(String place) {
        return new StartRefused(
                "There is no record in " + place + ".",
                "Name its INCIDENT_DATA_DIR, or its database in SPRING_DATASOURCE_URL.");
    }

    static void requireMayAlter(Connection connection, Database.Kind kind) throws SQLException {
        if (kind == Database.Kind.H2) {
            return;
        }
        try (PreparedStatement asked =
                        connection.prepareStatement(
                                "SELECT has_table_privilege('domain_event_entry', 'UPDATE')");
                ResultSet may = asked.executeQuery()) {
            if (!may.next() || !may.getBoolean(1)) {
                throw new StartRefused(
                        "The database role "
                                + connection.getMetaData().getUserName()
                                + " may not alter stored events.",
                        "Give the role of migrations: SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD.");
            }
        }
    }
}
