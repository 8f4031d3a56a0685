package org.incidenttimeline.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every question of the dashboard, asked by the role it is asked under. */
class GrafanaBoardIT {

    private static final Path BOARD = Path.of("../docker/grafana/dashboards/incidents.json");
    private static final String INCIDENT = "'" + Scenario.retailer().incident().value() + "'";

    private final StoryInSql sql = StoryInSql.shared();

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
