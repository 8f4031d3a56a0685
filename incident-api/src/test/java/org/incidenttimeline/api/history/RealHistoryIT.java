package org.incidenttimeline.api.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.core.vocabulary.Soak;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** Years of changes of real incidents, told to the whole program at the times they were told. */
@EnabledIfEnvironmentVariable(named = RealHistoryIT.FILE, matches = ".+")
class RealHistoryIT {

    static final String FILE = "INCIDENT_REAL_HISTORY";

    /** What must become of them; a row that moves is a promise that changed. */
    private static final String EXPECTED =
            """
            | opened | accepted | 143 |
            | opened | accepted without the time: began-ahead | 130 |
            | opened | accepted without the time: began-ahead, occurred-ahead | 1 |
            | opened | accepted without the time: invalid-value | 2 |
            | recorded-after | accepted | 23 |
            | recorded-after | accepted without the time: began-ahead, occurred-ahead | 5 |
            | reopened | accepted | 7 |
            | resolved | accepted | 253 |
            | resolved | accepted without the time: invalid-value | 1 |
            | resolved | accepted without the time: occurred-ahead | 11 |
            | resolved | accepted without the time: occurred-before-latest-change | 11 |
            | updated | accepted | 105 |
            | updated | nothing to tell | 31 |
            | updated | refused: incident-is-resolved | 2 |
            """;

    private static final int INCIDENTS = 304;

    private static MovableClock clock = new MovableClock(Instant.EPOCH);

    /** Without a stereotype, so that no other program finds it. */
    static class OnTheirClock {
        @Bean
        Clock clock() {
            return clock;
        }
    }

    /** On both databases in the long form. */
    static List<Store> stores() {
        return List.of(Store.POSTGRESQL, Store.H2).subList(0, Soak.times(1, 2));
    }

    @ParameterizedTest
    @MethodSource("stores")
    @Tag(Soak.TAG)
    void isTakenAndShownAndEveryRefusalHasItsReason(Store store) throws Exception {
        List<Change> changes = Change.all(Path.of(System.getenv(FILE)));
        clock = new MovableClock(changes.getFirst().at());
        try (ConfigurableApplicationContext context = started(store)) {
            Program program = Program.of(context);
            PublicSite site = program.get(PublicSite.class);
            // Nobody reads meanwhile, and making all pages anew for each change takes most of the
            // time.
            site.stop();
            Outcomes outcomes = told(program, changes);
            System.out.printf(
                    "| change | outcome on %s | number |%n|---|---|---|%n%s",
                    store, outcomes.table());
            assertThat(outcomes.total()).isEqualTo(changes.size());
            Whole.awaited(context);
            site.start();
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
                                                "--incident.languages=en",
                                                "--incident.limits.requests-per-address=10000000",
                                                "--incident.limits.requests-per-account=10000000",
                                                "--spring.main.allow-bean-definition-overriding=true",
                                                "--logging.level.root=error"))
                                .toArray(String[]::new));
    }

    private static Outcomes told(Program program, List<Change> changes) {
        Team team = new Team(program);
        team.register(changes);
        Outcomes outcomes = new Outcomes();
        for (Change change : changes) {
            clock.passes(Duration.between(clock.instant(), change.at()));
            outcomes.add(change.kind(), team.tell(change));
        }
        return outcomes;
    }

    private static void shown(Program program) throws Exception {
        List<String> incidents =
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> incidents(program), it -> it.size() == INCIDENTS);
        for (String incident : incidents) {
            inOrder(program, "/api/v1/public/incidents/" + incident + "/timeline");
        }
        for (String incident : incidents.subList(0, 20)) {
            read(program, "/incidents/" + incident);
        }
        for (String feed : List.of("/history.atom", "/history.rss")) {
            assertThat(
                            new SyndFeedInput()
                                    .build(new StringReader(read(program, feed)))
                                    .getEntries())
                    .isNotEmpty();
        }
        assertThat(json(program, "/feed.json").path("items")).isNotEmpty();
        assertThat(json(program, "/api/v2/incidents.json").path("incidents")).isNotEmpty();
        read(program, "/");
        read(program, "/history");
    }

    private static List<String> incidents(Program program) {
        return json(program, "/api/v1/public/incidents")
                .path("incidents")
                .valueStream()
                .map(it -> it.path("publicId").asString())
                .toList();
    }

    /** Newest first, over all its pages. */
    private static void inOrder(Program program, String path) {
        List<Instant> times = new ArrayList<>();
        String before = "";
        do {
            JsonNode page = json(program, path + "?limit=100" + before);
            page.path("entries")
                    .forEach(it -> times.add(Instant.parse(it.path("occurredAt").asString())));
            before = page.has("next") ? "&before=" + page.path("next").asString() : "";
        } while (!before.isEmpty());
        assertThat(times).as(path).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static JsonNode json(Program program, String path) {
        return Program.json(answered(program, path));
    }

    private static String read(Program program, String path) {
        return answered(program, path).body();
    }

    private static HttpResponse<String> answered(Program program, String path) {
        HttpResponse<String> answer = program.get(path, null);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer;
    }
}
