package org.incidenttimeline.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus itself says of the rules that wake an operator. */
class PromtoolIT {

    private static final Path HERE = Path.of("../docker/prometheus");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern RUNBOOK = Pattern.compile("runbook: docker/README.md#(\\S+)");

    @Test
    void takesTheConfiguration() {
        assertThat(Promtool.asked(HERE, "check", "config", "prometheus.yml").complaint()).isNull();
    }

    @Test
    void takesTheRules() {
        assertThat(Promtool.asked(HERE, "check", "rules", "alerts.yml").complaint()).isNull();
    }

    @Test
    void everyAlertFiresWhenItShouldAndOnlyThen() {
        assertThat(Promtool.asked(HERE, "test", "rules", "alerts.test.yml").complaint()).isNull();
    }

    @Test
    void seesARuleThatFiresAtSomethingElse(@TempDir Path elsewhere) throws IOException {
        Files.copy(HERE.resolve("alerts.test.yml"), elsewhere.resolve("alerts.test.yml"));
        Files.writeString(
                elsewhere.resolve("alerts.yml"),
                Files.readString(HERE.resolve("alerts.yml")).replace("< 7200", "< 3600"));

        assertThat(Promtool.asked(elsewhere, "test", "rules", "alerts.test.yml").complaint())
                .contains("LegalClockBelow2h");
    }

    @Test
    void everyAlertIsTriedBothWays() throws IOException {
        String tests = Files.readString(HERE.resolve("alerts.test.yml"));

        for (String alert : found(ALERT, HERE.resolve("alerts.yml"))) {
            List<String> tried =
                    Pattern.compile("alertname: " + alert + "\\n\\s+exp_alerts:(.*)")
                            .matcher(tests)
                            .results()
                            .map(it -> it.group(1).strip())
                            .toList();
            assertThat(tried).as(alert).contains("[]", "");
        }
    }

    @Test
    void everyAlertSaysWhereItIsExplained() throws IOException {
        Set<String> headings =
                Files.readAllLines(Path.of("../docker/README.md")).stream()
                        .filter(it -> it.startsWith("#"))
                        .map(
                                it ->
                                        it.replaceAll("^#+ ", "")
                                                .toLowerCase(Locale.ROOT)
                                                .replaceAll("[^a-z0-9 -]", ""))
                        .map(it -> it.replace(' ', '-'))
                        .collect(Collectors.toSet());
        Path rules = HERE.resolve("alerts.yml");

        assertThat(headings).containsAll(found(RUNBOOK, rules));
        assertThat(Files.readString(Path.of("../docker/README.md")))
                .contains(found(ALERT, rules).stream().map(it -> "`" + it + "`").toList());
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult it) -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
