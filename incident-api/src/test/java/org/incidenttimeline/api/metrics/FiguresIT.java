package org.incidenttimeline.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.api.demo.Story;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** What operators measure once the story is told: whole, bounded, explained, and of nobody. */
class FiguresIT {

    private static final String PATH = "/actuator/prometheus";
    private static final Path DOCKER = Path.of("../docker");
    private static final Story STORY = Story.shared();

    /** The framework's own suffixes of one figure. */
    private static final Pattern PART = Pattern.compile("_(bucket|count|sum|max)$");

    @Test
    void prometheusItselfHasNothingAgainstThem() {
        assertThat(Promtool.about(measured(), "check", "metrics").output()).isEmpty();
    }

    @Test
    void areGivenAsOpenMetricsToWhoAsksForThat() {
        HttpResponse<String> answer =
                operators().get(PATH, null, "Accept", "application/openmetrics-text");

        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/openmetrics-text");
        assertThat(answer.body()).contains("incident_commands_seconds_bucket").endsWith("# EOF\n");
    }

    @Test
    void nameNoIncidentNoWordsAndNobody() {
        STORY.get(PublicSite.class)
                .files()
                .all()
                .keySet()
                .forEach(path -> STORY.program().get(path, null));

        assertThat(named(measured())).isEmpty();
        assertThat(named("x{channel=\"website-orders\"} 1")).isNotEmpty();
        assertThat(named("x{id=\"4b7e2c1a-5d3f-4e8a-9c6b-1f2a3d4e5f60\"} 1")).isNotEmpty();
        assertThat(named("x{who=\"" + STORY.account(Role.RESPONDER).name() + "\"} 1")).isNotEmpty();
    }

    /** Everything in a text that is of the story or of its people. */
    private static List<String> named(String text) {
        Stream<String> ids =
                Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}")
                        .matcher(text)
                        .results()
                        .map(it -> it.group());
        String told =
                Stream.of("/api/v1/public/incidents", "/chain.json", "/api/v2/summary.json")
                        .map(path -> STORY.program().get(path, null).body())
                        .collect(Collectors.joining());
        Stream<String> words =
                Pattern.compile(
                                "\"(?:publicId|statement|id|channel|headline|title|name|en)\":\"([^\"]{6,})\"")
                        .matcher(told)
                        .results()
                        .map(it -> it.group(1));
        Stream<String> people =
                Stream.of(Role.values())
                        .flatMap(
                                role ->
                                        Stream.of(
                                                STORY.account(role).password(),
                                                '"' + STORY.account(role).name() + '"'));
        Stream<String> more =
                Stream.of("northgate", "cyber", "website-orders", "contactless", "itl_");
        return Stream.concat(
                        ids,
                        Stream.of(words, people, more)
                                .flatMap(it -> it)
                                .filter(
                                        it ->
                                                text.toLowerCase(Locale.ROOT)
                                                        .contains(it.toLowerCase(Locale.ROOT))))
                .toList();
    }

    @Test
    void growByNoSeriesWithIncidentsOrUnknownPaths() throws IOException {
        try (Program program =
                Program.apart(
                        "--incident.data-dir=" + Files.createTempDirectory("figures"),
                        "--incident.limits.bad-tokens-per-address=1")) {
            ask(program, 3);
            Set<String> before = series(program);

            ask(program, 50);
            assertThat(series(program)).isEqualTo(before);

            for (int strange = 0; strange < 200; strange++) {
                askStrangely(program, "made-up-" + strange);
            }
            assertThat(series(program)).isEqualTo(before);
            assertThat(measured(program))
                    .contains(
                            "incident_commands_seconds_count{command=\"declare-incident\",outcome=\"accepted\"} 53\n",
                            "incident_commands_seconds_count{command=\"reopen-incident\",outcome=\"refused\"} 53\n",
                            "incident_command_refusals_total{refusal=\"incident-not-resolved\"} 53.0\n",
                            "incident_append_size_events_count 53\n")
                    .doesNotContain(
                            "incident_limit_refusals_total{limit=\"bad-tokens-per-address\"} 0.0");
        }
    }

    private static void ask(Program program, int times) {
        String responder = program.token(Role.RESPONDER);
        for (int one = 0; one < times; one++) {
            String incident =
                    Program.text(
                            program.post(
                                    "/api/v1/incidents",
                                    responder,
                                    "{\"title\":\"Outage %d\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"}"
                                            .formatted(one)),
                            "incidentId");
            String path = "/api/v1/incidents/" + incident;
            program.post(path + "/reopen", responder, "{\"reason\":\"again\"}");
            program.get(path, responder);
            askStrangely(program, incident);
        }
    }

    /** At addresses, with methods and with tokens that are nothing here. */
    private static void askStrangely(Program program, String what) {
        String responder = program.token(Role.RESPONDER);
        program.get("/" + what, null);
        program.get("/cy/" + what, null);
        program.get("/", null, "Accept", "text/" + what);
        program.get("/?lang=" + what, null);
        program.get("/statements/" + what, null);
        program.get("/api/v1/" + what, responder);
        program.get("/api/v1/incidents/" + what, null);
        program.get("/api/v1/incidents/" + what, what);
        program.get("/internal/" + what, null, "Accept", "text/html");
        program.send(
                program.request("/" + what, null)
                        .method(
                                "X" + what.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""),
                                HttpRequest.BodyPublishers.noBody()));
    }

    /** All there are, without those of the machine underneath and of scheduled tasks. */
    private static Set<String> series(Program program) {
        String all = Program.elsewhere(program.operationsAt("/").getPort()).get(PATH, null).body();
        return all.lines()
                .filter(it -> !it.matches("(#|jvm_|tasks_scheduled_).*"))
                .map(it -> it.substring(0, it.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void areAllExplained() throws IOException {
        Set<String> ours =
                names(measured()).stream()
                        .filter(it -> it.startsWith("incident_"))
                        .map(it -> PART.matcher(it).replaceFirst(""))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> explained =
                Pattern.compile("`(incident_\\w+)(?:\\{[^}]*})?`")
                        .matcher(
                                Files.readString(DOCKER.resolve("README.md"))
                                        .replaceAll("(?s).*\n## Metrics\n(.*?)\n## .*", "$1"))
                        .results()
                        .map(it -> it.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).isEqualTo(ours).hasSizeGreaterThan(30);
    }

    @Test
    void areThereForEveryAlertAndEveryPanel() throws IOException {
        Set<String> there = names(measured());
        there.addAll(Set.of("up", "ALERTS"));

        for (Path file :
                List.of(
                        DOCKER.resolve("prometheus/alerts.yml"),
                        DOCKER.resolve("grafana/dashboards/service.json"))) {
            List<String> asked = Expressions.in(Files.readString(file));
            assertThat(asked).as(file.toString()).hasSizeGreaterThanOrEqualTo(30);
            for (String expression : asked) {
                assertThat(there)
                        .as(file + ": " + expression)
                        .containsAll(Expressions.metrics(expression));
            }
        }
    }

    private static Set<String> names(String scrape) {
        return scrape.lines()
                .filter(it -> !it.startsWith("#"))
                .map(it -> it.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String measured() {
        return operators().get(PATH, null).body();
    }

    private static String measured(Program program) {
        return Program.elsewhere(program.operationsAt("/").getPort()).get(PATH, null).body();
    }

    private static Program operators() {
        return Program.elsewhere(
                STORY.get(Environment.class)
                        .getRequiredProperty("local.management.port", Integer.class));
    }
}
