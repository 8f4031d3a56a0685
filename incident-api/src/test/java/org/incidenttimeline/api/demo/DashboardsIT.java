package org.incidenttimeline.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.incidenttimeline.api.door.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What dashboards read in SQL is what the DASHBOARD role reads over HTTP. */
class DashboardsIT {

    private final StoryInSql sql = StoryInSql.shared();
    private final String incident = sql.story.incident();

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
                    statement, corrected_at FROM dashboard.statement WHERE corrected_at IS NOT NULL | /views/impact | /view/corrected/entries | /statement /at
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
}
