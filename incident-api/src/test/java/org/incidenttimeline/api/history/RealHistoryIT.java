package org.incidenttimeline.api.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.MovableClock;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.api.engine.Whole;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** Years of changes of real incidents, told to the whole program at the times they were told. */
@EnabledIfEnvironmentVariable(named = RealHistoryIT.FILE, matches = ".+")
class RealHistoryIT {

    static final String FILE = "INCIDENT_REAL_HISTORY";

    /** What must become of them; a row that moves is a promise that changed. */
    private static final String EXPECTED = "";

    private static MovableClock clock = new MovableClock(Instant.EPOCH);

    /** Without a stereotype, so that no other program finds it. */
    static class OnTheirClock {
        @Bean
        Clock clock() {
            return clock;
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void isTakenAndShownAndEveryRefusalHasItsReason(Store store) throws Exception {
        List<Change> changes = Change.all(Path.of(System.getenv(FILE)));
        clock = new MovableClock(changes.getFirst().at());
        try (ConfigurableApplicationContext context = started(store)) {
            Program program = Program.of(context);
            Outcomes outcomes = told(program, changes);
            System.out.printf("%s%n| change | outcome on %s | number |%n|---|---|---|%n%s", "", store, outcomes.table());
            assertThat(outcomes.total()).isEqualTo(changes.size());
            Whole.awaited(context);
            shown(program);
            assertThat(outcomes.table()).isEqualTo(EXPECTED);
        }
    }

    private static ConfigurableApplicationContext started(Store store) {
        return new SpringApplicationBuilder(IncidentApplication.class, OnTheirClock.class)
                .run(
                        Stream.concat(
                                        Stream.of(store.fresh()),
                                        Stream.of(
                                                "--server.port=0",
                                                "--management.server.port=0",
                                                "--incident.bootstrap-token=" + Program.ADMIN,
                                                "--incident.limits.requests-per-address=10000000",
                                                "--incident.limits.requests-per-account=10000000",
                                                "--spring.main.allow-bean-definition-overriding=true",
                                                "--logging.level.root=error"))
                                .toArray(String[]::new));
    }

    private static Outcomes told(Program program, List<Change> changes) {
        Team team = new Team(program);
        Outcomes outcomes = new Outcomes();
        for (Change change : changes) {
            clock.passes(Duration.between(clock.instant(), change.at()));
            outcomes.add(change.kind(), team.tell(change));
        }
        return outcomes;
    }

    private static void shown(Program program) throws Exception {
        List<String> incidents = new ArrayList<>();
        for (JsonNode it : json(program, "/api/v1/public/incidents").path("incidents")) {
            incidents.add(it.path("publicId").asString());
        }
        assertThat(incidents).hasSize(304);
        for (String incident : incidents) {
            inOrder(program, "/api/v1/public/incidents/" + incident + "/timeline");
        }
        for (String incident : incidents.subList(0, 20)) {
            read(program, "/incidents/" + incident);
        }
        for (String feed : List.of("/history.atom", "/history.rss")) {
            assertThat(new SyndFeedInput().build(new StringReader(read(program, feed))).getEntries())
                    .isNotEmpty();
        }
        assertThat(json(program, "/feed.json").path("items")).isNotEmpty();
        assertThat(json(program, "/api/v2/incidents.json").path("incidents")).isNotEmpty();
        read(program, "/");
        read(program, "/history");
    }

    private static void inOrder(Program program, String path) {
        List<Instant> times = new ArrayList<>();
        for (JsonNode entry : json(program, path + "?limit=200").path("entries")) {
            times.add(Instant.parse(entry.path("occurredAt").asString()));
        }
        assertThat(times).as(path).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static JsonNode json(Program program, String path) {
        read(program, path);
        return Program.json(program.get(path, null));
    }

    private static String read(Program program, String path) {
        HttpResponse<String> answer = program.get(path, null);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
