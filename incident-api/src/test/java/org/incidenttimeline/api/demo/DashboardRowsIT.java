package org.incidenttimeline.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.replay.Views;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which rows dashboards read, and under which names. */
class DashboardRowsIT {

    private final StoryInSql sql = StoryInSql.shared();

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
}
