package org.incidenttimeline.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.replay.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What dashboards read in SQL is what the DASHBOARD role reads over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardsIT {

    private static final Path BOARD = Path.of("../docker/grafana/dashboards/incidents.json");
    private static final String INCIDENT = "'" + Scenario.retailer().incident().value() + "'";

    private StoryInSql sql;
    private String incident = "";

    @BeforeAll
    void tell() throws Exception {
        sql = new StoryInSql();
        incident = sql.story.incident();
    }

    @AfterAll
    void stop() {
        sql.close();
    }

    private JsonNode ask(String path) {
        var answer = sql.story.program().get(path, sql.story.signIns().of(Part.DASHBOARD).token());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Program.json(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    incident, public_id, title, severity, phase, is_exercise, outcome, began_at, declared_at, public_since, resolved_at FROM dashboard.incident | | /incident | /incident /publicId /title /severity /phase /exercise /outcome /beganAt /declaredAt /publicSince /resolvedAt
                    finding, subject, value, certainty, is_disclosable, occurred_at, recorded_at FROM dashboard.finding | | /findings | /finding /subject /value /certainty /disclosable /occurredAt /recordedAt
                    statement, state, public_id, audience FROM dashboard.statement | | /statements | /statement /state /publicId /audience
                    event, type, occurred_at, recorded_at FROM dashboard.entry | ?limit=100 | /entries | /event /type /occurredAt /recordedAt
                    channel, audience, state, since, confirmed_at, is_struck FROM dashboard.incident_channel | /views/impact | /view/channels | /channel /audience /state /since /confirmedAt /struck
                    statement, subject, claimed, made_at, since, suspected, known, finding FROM dashboard.claim WHERE state = 'STANDING' | /views/impact | /view/claims/standing | /statement /subject /value /madeAt /since /suspected /known /finding
                    commitment, statement, subject, made_at, times_kept, last_kept_at FROM dashboard.commitment WHERE NOT is_due | /views/impact | /view/commitments/standing | /commitment /statement /subject /madeAt /timesKept /keptAt
                    due_at FROM dashboard.next_update WHERE state = 'AWAITED' | /views/impact | /view | /nextUpdateBy
                    clock, regime, triggered_at, closed_at, is_struck FROM dashboard.clock | /views/impact | /view/clocks | /clock /regime /triggeredAt /closed/at /struck
                    step, due_at, notified_at FROM dashboard.clock | /views/impact | /view/clocks/0/steps | /step /dueAt /notifiedAt
                    statement, review_demanded_at, review_verdict, reviewed_at FROM dashboard.statement WHERE review_demanded_at IS NOT NULL | /views/impact | /view/reviewed | /statement /since /verdict /reviewedAt
                    statement, corrected_at FROM dashboard.statement WHERE corrected_at IS NOT NULL | /views/impact | /view/corrected | /statement /at
                    event, subject, value, finding, recorded_at, statement, disclosed_at, lag_seconds, is_struck FROM dashboard.disclosure WHERE disclosed_at IS NOT NULL | /views/impact | /view/disclosure/told | /event /subject /value /finding /recordedAt /statement /disclosedAt /lagSeconds /struck
                    """)
    void showsWhatTheDoorAnswers(String select, String path, String list, String members) {
        JsonNode found = ask(incident + Objects.requireNonNullElse(path, "")).at(list);
        Iterable<JsonNode> objects = found.isArray() ? found : List.of(found);

        assertThat(sql.read("SELECT " + select))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        StoryInSql.members(objects, members.split(" ")));
    }

    @Test
    void countsDowntimeAndTradeAtRiskForTheMomentOfAsking() {
        sql.inOneMoment(
                () -> {
                    JsonNode computed =
                            ask(incident + "/views/impact?at=" + sql.now()).at("/view/computed");

                    assertThat(
                                    sql.read(
                                            "SELECT channel, down_seconds, degraded_seconds,"
                                                    + " trade_at_risk_low, trade_at_risk_high, currency,"
                                                    + " is_basis_struck AND currency IS NOT NULL FROM"
                                                    + " dashboard.incident_channel WHERE currency IS NOT"
                                                    + " NULL"))
                            .hasSizeGreaterThan(3)
                            .containsExactlyInAnyOrderElementsOf(
                                    StoryInSql.members(
                                            computed.path("channels")
                                                    .valueStream()
                                                    .filter(it -> it.has("tradeAtRisk"))
                                                    .toList(),
                                            "/channel",
                                            "/downSeconds",
                                            "/degradedSeconds",
                                            "/tradeAtRisk/low",
                                            "/tradeAtRisk/high",
                                            "/tradeAtRisk/currency",
                                            "/tradeAtRisk/struck"));
                    assertThat(
                                    sql.read(
                                            "SELECT is_overdue FROM dashboard.next_update"
                                                    + " WHERE state = 'AWAITED'"))
                            .isEqualTo(StoryInSql.members(List.of(computed), "/nextUpdateOverdue"));
                });
    }

    @Test
    void listsTheCatalogueInTheWorstStateOfAll() {
        assertThat(
                        sql.read(
                                "SELECT channel, audience, channel_group, list_order, is_retired"
                                        + " FROM dashboard.channel"))
                .containsExactlyInAnyOrderElementsOf(
                        StoryInSql.members(
                                ask("/api/v1/channels").path("channels"),
                                "/channel",
                                "/audience",
                                "/group",
                                "/order",
                                "/retired"));
        assertThat(
                        sql.read(
                                "SELECT channel, state, since FROM dashboard.channel WHERE state <>"
                                        + " 'OPERATING'"))
                .hasSizeGreaterThan(3)
                .containsExactlyInAnyOrderElementsOf(
                        StoryInSql.members(
                                ask(incident + "/views/impact")
                                        .at("/view/channels")
                                        .valueStream()
                                        .filter(
                                                it ->
                                                        !it.path("state")
                                                                .asString()
                                                                .equals("OPERATING"))
                                        .toList(),
                                "/channel",
                                "/state",
                                "/since"));
    }

    @Test
    void keepsTheNamesOfViewsAndColumns() throws IOException {
        String names =
                new String(
                        Objects.requireNonNull(
                                        getClass().getResourceAsStream("/dashboards/columns.txt"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);

        assertThat(
                        sql
                                .read(
                                        "SELECT table_name || ' ' || column_name || ' ' || data_type"
                                                + " FROM information_schema.columns WHERE table_schema ="
                                                + " 'dashboard' ORDER BY table_name, ordinal_position")
                                .stream()
                                .map(it -> it.getFirst().toString()))
                .containsExactlyElementsOf(names.lines().toList());
    }

    @Test
    void showsNoWordAndNoPerson() {
        String all = everything().toString();

        assertThat(all)
                .contains("Cyber attack on Northgate Stores")
                .doesNotContain("We are dealing", "experts", "assumption", "regulator's own form");
        for (Part part : Part.values()) {
            assertThat(all).doesNotContain(sql.story.account(part.role()).name());
        }
    }

    private List<List<Object>> everything() {
        return sql
                .read(
                        "SELECT table_name FROM information_schema.views WHERE table_schema = 'dashboard'")
                .stream()
                .flatMap(it -> sql.read("TABLE dashboard." + it.getFirst()).stream())
                .toList();
    }

    @Test
    void seesAGenerationOnlyOnceItIsLive() {
        JdbcTemplate jdbc = sql.story.get(JdbcTemplate.class);
        String severity = "SELECT severity FROM dashboard.incident";
        jdbc.update(
                "insert into incident_record_row (generation, aggregate, kind, row_key, row_order,"
                        + " valid_from, valid_to, body) select 99, aggregate, kind, row_key, row_order,"
                        + " valid_from, valid_to, replace(body, 'CRITICAL', 'MINOR') from"
                        + " incident_record_row where kind = 'Declared' and valid_to is null");
        try {
            assertThat(sql.read(severity)).containsExactly(List.of("CRITICAL"));
            long live =
                    Objects.requireNonNull(
                            jdbc.queryForObject(
                                    "select generation from view_generation where view_name ="
                                            + " 'incident-record'",
                                    Long.class));
            swap(jdbc, 99);
            assertThat(sql.read(severity)).containsExactly(List.of("MINOR"));
            swap(jdbc, live);
        } finally {
            jdbc.update("delete from incident_record_row where generation = 99");
        }
    }

    private static void swap(JdbcTemplate jdbc, long generation) {
        jdbc.update(
                "update view_generation set generation = ? where view_name = 'incident-record'",
                generation);
    }

    @Test
    void readsTheSameThroughoutARebuild() {
        EventLog log = sql.story.get(EventLog.class);
        List<String> before = settled();
        Rebuild rebuild =
                new Rebuild(
                        sql.story.get(JdbcTemplate.class),
                        new TransactionTemplate(sql.story.get(PlatformTransactionManager.class)),
                        (after, upTo, reader) -> {
                            assertThat(settled()).isEqualTo(before);
                            log.read(after, upTo, reader);
                            assertThat(settled()).isEqualTo(before);
                        });

        Views.all().forEach(view -> rebuild.run(view, parked -> false));

        assertThat(settled()).isEqualTo(before);
    }

    /** All rows but what is counted up to the moment of asking. */
    private List<String> settled() {
        return sql
                .read(
                        "SELECT table_name, string_agg(column_name, ',') FROM"
                                + " information_schema.columns WHERE table_schema = 'dashboard' AND"
                                + " column_name !~ '_seconds$|^trade_at' GROUP BY table_name ORDER BY 1")
                .stream()
                .flatMap(
                        it ->
                                sql
                                        .read(
                                                "SELECT "
                                                        + it.get(1)
                                                        + " FROM dashboard."
                                                        + it.get(0))
                                        .stream())
                .map(Object::toString)
                .sorted()
                .toList();
    }

    static Stream<JsonNode> panels() throws IOException {
        return new JsonMapper().readTree(Files.readString(BOARD)).path("panels").valueStream();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void answersEveryPanelWithTheColumnsItNames(JsonNode panel) {
        List<String> columns = sql.columns(filled(panel.at("/targets/0/rawSql").asString()));

        assertThat(columns)
                .isNotEmpty()
                .containsAll(
                        panel.at("/fieldConfig/overrides")
                                .valueStream()
                                .map(it -> it.at("/matcher/options").asString())
                                .toList());
        assertThat(panel.at("/options/xField").asString(columns.getFirst())).isIn(columns);
    }

    @Test
    void answersWhatTheBoardAsksBesidesItsPanels() throws IOException {
        JsonNode board = new JsonMapper().readTree(Files.readString(BOARD));

        assertThat(sql.read(board.at("/templating/list/1/query").asString()))
                .containsExactly(
                        List.of("Cyber attack on Northgate Stores", INCIDENT.replace("'", "")));
        assertThat(sql.columns(filled(board.at("/annotations/list/0/target/rawSql").asString())))
                .containsExactly("time", "text");
    }

    /** As Grafana fills in its variables and macros. */
    private static String filled(String sql) {
        String filled =
                sql.replace("${incident:sqlstring}", INCIDENT)
                        .replaceAll(
                                "\\$__timeFilter\\((\\w+)\\)",
                                "$1 BETWEEN '2025-01-01T00:00:00Z' AND '2026-01-01T00:00:00Z'");
        assertThat(filled).doesNotContain("$");
        return filled;
    }
}
