package org.incidenttimeline.api.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An embedded store as it was when new, to begin again in no time. */
record Beginning(JdbcClient jdbc, List<String> tables) {

    static Beginning of(JdbcClient jdbc) {
        List<String> tables =
                jdbc.sql(
                                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
                                        + " WHERE TABLE_SCHEMA = 'PUBLIC'"
                                        + " AND TABLE_NAME <> 'flyway_schema_history'")
                        .query((row, number) -> row.getString(1))
                        .list();
        jdbc.sql("SET REFERENTIAL_INTEGRITY FALSE").update();
        jdbc.sql("CREATE SCHEMA beginning").update();
        tables.forEach(
                it ->
                        jdbc.sql("CREATE TABLE beginning." + it + " AS SELECT * FROM " + it)
                                .update());
        return new Beginning(jdbc, tables);
    }

    void restore() {
        for (String table : tables) {
            jdbc.sql("TRUNCATE TABLE " + table).update();
            jdbc.sql("INSERT INTO " + table + " SELECT * FROM beginning." + table).update();
        }
    }
}
