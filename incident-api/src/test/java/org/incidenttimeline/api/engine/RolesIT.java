package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.projections.replay.FoldCheck;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole program under a role that may not alter what is stored for ever. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesIT {

    private static final String CHANGEABLE = "SELECT INSERT UPDATE DELETE";
    private static final String ADD_ONLY = "SELECT INSERT";

    private static final List<String> FOR_EVER =
            List.of(
                    "domain_event_entry",
                    "public_chain",
                    "signing_key",
                    "public_change",
                    "audit_entry");

    private TwoRoles roles;
    private Program program;
    private JdbcClient asApplication;

    @BeforeAll
    void start() throws Exception {
        roles = TwoRoles.made();
        roles.run();
        program = Program.apart(roles.arguments());
        asApplication = program.get(JdbcClient.class);
        Statement statement = Statement.inANewIncident(program);
        statement.withdrawn(statement.corrected("Two", statement.said("One")));
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void doesAllItsWorkUnderIt() throws Exception {
        String person = program.newPerson(Role.ANALYST);
        program.newToken(person);
        assertThat(
                        program.send(
                                        program.request("/api/v1/people/" + person, Program.ADMIN)
                                                .DELETE())
                                .statusCode())
                .isEqualTo(204);
        program.get(KeptAnswers.class).purge();

        Settled.site(program::get);
        EventLog log = program.get(EventLog.class);
        JdbcTemplate jdbc = program.get(JdbcTemplate.class);
        Rebuild rebuild =
                new Rebuild(
                        jdbc,
                        new TransactionTemplate(program.get(PlatformTransactionManager.class)),
                        log::read);
        for (View view : Views.all()) {
            rebuild.run(view, parked -> false);
            assertThat(
                            new FoldCheck(jdbc, log::read)
                                    .differences(view, log.head(), parked -> false))
                    .isEmpty();
        }
        assertThat(program.get("/chain.json", null).body()).contains("\"number\":2");
    }

    @Test
    void needsTheOwnerOnlyForNewTables() throws Exception {
        String[] withoutOwner =
                Stream.of(roles.arguments())
                        .filter(it -> !it.startsWith("--spring.flyway."))
                        .toArray(String[]::new);
        String keys = program.get(EngineSettings.class).keys().toString();

        try (Node another = Node.started(withoutOwner, "--incident.key-dir=" + keys)) {
            assertThat(another.get(EventLog.class).head()).isPositive();
        }
    }

    static Stream<String> deeds() {
        return Stream.concat(
                FOR_EVER.stream().flatMap(RolesIT::against),
                Stream.of(
                        "INSERT INTO payload_removal (position, number, note) VALUES (1, 1, 'x')",
                        "UPDATE payload_removal SET note = 'x'",
                        "DELETE FROM payload_removal",
                        "DELETE FROM log_head",
                        "TRUNCATE log_head",
                        "DELETE FROM audit_head",
                        "INSERT INTO log_head SELECT * FROM log_head",
                        "UPDATE flyway_schema_history SET version = '999'",
                        "DELETE FROM flyway_schema_history",
                        "INSERT INTO flyway_schema_history SELECT * FROM flyway_schema_history",
                        "UPDATE store_mark SET content = 'x'",
                        "DELETE FROM store_mark",
                        "TRUNCATE impact_row",
                        "SET session_replication_role = replica",
                        "SET ROLE incident_owner",
                        "SET SESSION AUTHORIZATION incident_owner",
                        "ALTER ROLE incident_app SUPERUSER",
                        "ALTER SYSTEM SET fsync = off",
                        "CREATE ROLE another",
                        "CREATE DATABASE another",
                        "CREATE SCHEMA another",
                        "CREATE TABLE another (id int)",
                        "CREATE TEMPORARY TABLE domain_event_entry (id int)",
                        "CREATE FUNCTION another() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                        "ALTER SCHEMA public RENAME TO another",
                        "DROP SCHEMA public CASCADE",
                        "COPY lease TO PROGRAM 'cat'",
                        "SELECT pg_read_file('postgresql.conf')",
                        "SELECT lo_import('/etc/passwd')"));
    }

    private static Stream<String> against(String table) {
        return Stream.of(
                        "UPDATE %s SET %s",
                        "DELETE FROM %s",
                        "TRUNCATE %s",
                        "INSERT INTO %s SELECT * FROM %1$s ON CONFLICT DO UPDATE SET %s",
                        "DROP TABLE %s CASCADE",
                        "ALTER TABLE %s RENAME TO another",
                        "ALTER TABLE %s DISABLE TRIGGER ALL",
                        "ALTER TABLE %s OWNER TO incident_app",
                        "CREATE TRIGGER another BEFORE INSERT ON %s FOR EACH ROW"
                                + " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                        "CREATE RULE another AS ON INSERT TO %s DO INSTEAD NOTHING",
                        "CREATE INDEX another ON %s ((1))",
                        "DO $$ BEGIN LOCK TABLE %s IN ACCESS EXCLUSIVE MODE; END $$")
                .map(it -> it.formatted(table, column(table)));
    }

    private static String column(String table) {
        return switch (table) {
            case "domain_event_entry" -> "type = 'x'";
            case "public_chain" -> "body = 'x'";
            case "signing_key" -> "x = 'x'";
            case "audit_entry" -> "act = 'x'";
            default -> "edge = 'x'";
        };
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void isRefused(String sql) {
        String tried =
                sql.replace("ON CONFLICT DO UPDATE", "ON CONFLICT (" + key(sql) + ") DO UPDATE");

        assertThat(catchThrowable(() -> asApplication.sql(tried).update()))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        it -> assertThat(it.getSQLState()).as(it.getMessage()).isEqualTo("42501"));
    }

    private static String key(String sql) {
        return sql.contains("domain_event_entry")
                ? "global_index"
                : sql.contains("signing_key") ? "kid" : "number";
    }

    /** Grants that nobody may give are passed over with a notice. */
    @Test
    void givesItselfNothing() {
        asApplication.sql("GRANT ALL ON domain_event_entry TO incident_app").update();

        assertThat(rights().get("domain_event_entry")).isEqualTo(ADD_ONLY);
    }

    @Test
    void mayDoNoMoreWithAnyTableThanIsWrittenHere() {
        Map<String, String> expected = new TreeMap<>();
        FOR_EVER.forEach(it -> expected.put(it, ADD_ONLY));
        expected.put("store_mark", ADD_ONLY);
        expected.put("log_head", "SELECT UPDATE");
        expected.put("audit_head", "SELECT UPDATE");
        expected.put("flyway_schema_history", "SELECT");
        expected.put("payload_removal", "SELECT");
        Stream.of(
                        "snapshot_event_entry",
                        "token_entry",
                        "dead_letter_entry",
                        "kept_answer",
                        "public_catalogue_row",
                        "public_timeline_row",
                        "customer_notice_row",
                        "internal_catalogue_row",
                        "impact_row",
                        "incident_record_row",
                        "view_generation",
                        "view_progress",
                        "view_reached",
                        "account",
                        "account_token",
                        "sign_in_place",
                        "lease")
                .forEach(it -> expected.put(it, CHANGEABLE));

        assertThat(rights()).isEqualTo(expected);
    }

    private Map<String, String> rights() {
        return asApplication
                .sql(
                        "SELECT c.relname, array_to_string(ARRAY(SELECT kind FROM unnest(ARRAY["
                                + "'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES',"
                                + " 'TRIGGER']) WITH ORDINALITY AS kinds (kind, place)"
                                + " WHERE has_table_privilege(c.oid, kind) ORDER BY place), ' ')"
                                + " FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm')"
                                + " AND c.relnamespace = 'public'::regnamespace")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Moved back by whoever has its rights, the log takes no more rather than write over. */
    @Test
    void writesOverNothingWhenTheHeadIsMovedBack() {
        EventLog log = program.get(EventLog.class);
        long head = log.head();
        asApplication.sql("UPDATE log_head SET position = position - 1").update();
        try {
            String body =
                    "{\"title\":\"Outage\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"}";
            assertThat(
                            program.post("/api/v1/incidents", program.token(Role.RESPONDER), body)
                                    .statusCode())
                    .isGreaterThanOrEqualTo(500);
        } finally {
            asApplication.sql("UPDATE log_head SET position = ?").param(head).update();
        }
        assertThat(
                        asApplication
                                .sql("SELECT MAX(global_index) FROM domain_event_entry")
                                .query(Long.class)
                                .single())
                .isEqualTo(head);
    }
}
