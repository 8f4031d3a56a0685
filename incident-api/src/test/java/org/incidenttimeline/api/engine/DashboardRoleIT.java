package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The role of PostgreSQL that reads for dashboards: the views of its schema, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardRoleIT {

    private TwoRoles roles;
    private Node node;
    private SingleConnectionDataSource connection;
    private JdbcClient asDashboard;
    private JdbcClient asOwner;

    @BeforeAll
    void start() throws Exception {
        roles = TwoRoles.made();
        node = Node.started(roles.arguments());
        connection = new SingleConnectionDataSource(roles.url(), TwoRoles.DASHBOARD, "", true);
        asDashboard = JdbcClient.create(connection);
        // Whoever takes it off may still do nothing.
        asDashboard.sql("SET default_transaction_read_only = off").update();
        asOwner =
                JdbcClient.create(
                        new SingleConnectionDataSource(roles.url(), TwoRoles.OWNER, "", true));
    }

    @AfterAll
    void stop() {
        connection.destroy();
        node.close();
    }

    @Test
    void readsEveryViewOfItsSchema() {
        List<String> views = relations("n.nspname = 'dashboard'");

        assertThat(views).hasSize(12);
        assertThat(views)
                .allSatisfy(
                        it ->
                                assertThat(asDashboard.sql("SELECT * FROM " + it).query())
                                        .satisfies(rows -> rows.listOfRows()));
    }

    @Test
    void mayDoNothingElseWithAnyRelation() {
        String rights =
                Stream.of(
                                "SELECT",
                                "INSERT",
                                "UPDATE",
                                "DELETE",
                                "TRUNCATE",
                                "REFERENCES",
                                "TRIGGER")
                        .map("has_table_privilege('incident_dashboard', c.oid, '%s')"::formatted)
                        .collect(Collectors.joining(" OR "));

        assertThat(relations("(" + rights + ")"))
                .isEqualTo(relations("n.nspname = 'dashboard'"))
                .isEqualTo(relations("has_table_privilege('incident_dashboard', c.oid, 'SELECT')"));
        assertThat(relations("(" + rights.replaceFirst("^.*? OR ", "") + ")")).isEmpty();
        assertThat(
                        asDashboard
                                .sql(
                                        "SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE"
                                                + " 'pg\\_%' AND (has_schema_privilege(oid, 'USAGE')"
                                                + " OR has_schema_privilege(oid, 'CREATE'))"
                                                + " ORDER BY nspname")
                                .query(String.class)
                                .list())
                .containsExactly("dashboard", "information_schema");
    }

    @Test
    void isRefusedEveryTable() {
        List<String> tables = relations("n.nspname = 'public'");

        assertThat(tables).hasSizeGreaterThan(20);
        assertThat(tables)
                .allSatisfy(it -> assertThat(refusal("SELECT 1 FROM " + it)).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TEMPORARY TABLE another (id int)",
                "CREATE TABLE dashboard.another (id int)",
                "CREATE TABLE public.another (id int)",
                "CREATE VIEW dashboard.another AS SELECT 1",
                "CREATE SCHEMA another",
                "CREATE FUNCTION dashboard.another() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "ALTER VIEW dashboard.incident SET (security_barrier = false)",
                "ALTER VIEW dashboard.incident OWNER TO incident_dashboard",
                "DROP VIEW dashboard.incident",
                "DROP SCHEMA dashboard CASCADE",
                "CREATE RULE another AS ON UPDATE TO dashboard.incident DO INSTEAD NOTHING",
                "SET ROLE incident_owner",
                "SET ROLE incident_app",
                "SET SESSION AUTHORIZATION incident_owner",
                "ALTER ROLE incident_app SUPERUSER",
                "ALTER SYSTEM SET fsync = off",
                "COPY dashboard.incident TO PROGRAM 'cat'",
                "SELECT pg_read_file('postgresql.conf')",
                "SELECT lo_import('/etc/passwd')"
            })
    void isRefused(String sql) {
        assertThat(refusal(sql)).isEqualTo("42501");
    }

    @Test
    void writesIntoNoView() {
        assertThat(relations("n.nspname = 'dashboard'"))
                .allSatisfy(
                        it ->
                                assertThat(refusal("DELETE FROM " + it))
                                        // Refused, or a view that nobody can write into.
                                        .isIn("42501", "55000"));
    }

    /** A condition of the reader's own must not be tried on what a view leaves out. */
    @Test
    void findsABarrierBeforeEveryView() {
        assertThat(
                        relations(
                                "n.nspname = 'dashboard' AND NOT coalesce('security_barrier=true' ="
                                        + " ANY (c.reloptions), false)"))
                .isEmpty();
    }

    @Test
    void onlyReadsAndNotForLongUnlessItAsksOtherwise() {
        JdbcClient fresh =
                JdbcClient.create(
                        new SingleConnectionDataSource(roles.url(), TwoRoles.DASHBOARD, "", true));

        assertThat(setting(fresh, "default_transaction_read_only")).isEqualTo("on");
        assertThat(setting(fresh, "statement_timeout")).isEqualTo("15s");
    }

    @Test
    void startsWhereNobodyMadeTheRole() throws Exception {
        TwoRoles other = TwoRoles.made();

        try (Node without =
                Node.started(other.arguments(), "--incident.dashboard-role=never_made")) {
            assertThat(without.get(EventLog.class).head()).isZero();
        }
        JdbcClient there =
                JdbcClient.create(
                        new SingleConnectionDataSource(other.url(), TwoRoles.DASHBOARD, "", true));
        assertThat(catchThrowable(() -> there.sql("TABLE dashboard.incident").query().listOfRows()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private List<String> relations(String which) {
        return asOwner.sql(
                        "SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n"
                                + " ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm',"
                                + " 'S', 'f') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <>"
                                + " 'information_schema' AND "
                                + which
                                + " ORDER BY 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("SHOW " + name).query(String.class).single();
    }

    private String refusal(String sql) {
        Throwable thrown =
                catchThrowable(() -> JdbcClient.create(connection).sql(sql).query().listOfRows());
        return thrown == null
                ? "taken: " + sql
                : thrown.getCause() instanceof SQLException refused
                        ? String.valueOf(refused.getSQLState())
                        : String.valueOf(thrown);
    }
}
