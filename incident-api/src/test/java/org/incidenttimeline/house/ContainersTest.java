package org.incidenttimeline.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be said of the containers without starting one. */
class ContainersTest {

    private static final Path DOCKER = Path.of("../docker");
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:v?\\d+\\.\\d+.*");

    private static Map<?, ?> services() throws IOException {
        Map<?, ?> compose =
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(Files.readString(DOCKER.resolve("compose.yaml")));
        return member(compose, "services");
    }

    private static Map<?, ?> member(Map<?, ?> of, String name) {
        return of.get(name) instanceof Map<?, ?> found ? found : Map.of();
    }

    private static List<String> list(Map<?, ?> of, String name) {
        return of.get(name) instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
    }

    static Stream<Map<?, ?>> each() throws IOException {
        return services().values().stream().map(it -> (Map<?, ?>) it);
    }

    @ParameterizedTest
    @MethodSource("each")
    void mayDoNoMoreThanItMust(Map<?, ?> service) {
        assertThat(service.get("read_only")).isEqualTo(true);
        assertThat(list(service, "cap_drop")).containsExactly("ALL");
        assertThat(list(service, "security_opt")).contains("no-new-privileges:true");
        assertThat(service.containsKey("privileged")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    void mountsWhatIsThere(Map<?, ?> service) {
        assertThat(list(service, "volumes").stream().filter(it -> it.startsWith("./")))
                .allSatisfy(
                        it -> {
                            assertThat(DOCKER.resolve(it.replaceFirst(":.*", ""))).exists();
                            assertThat(it).endsWith(":ro");
                        });
    }

    @ParameterizedTest
    @MethodSource("each")
    void holdsNoPasswordInItsSettings(Map<?, ?> service) {
        assertThat(member(service, "environment"))
                .allSatisfy(
                        (name, value) -> {
                            if (name.toString().matches(".*(PASSWORD|TOKEN|SECRET).*")) {
                                assertThat(value == null || name.toString().endsWith("_FILE"))
                                        .as(name.toString())
                                        .isTrue();
                            }
                        });
    }

    @Test
    void runsImagesOfOneVersion() throws IOException {
        assertThat(
                        Stream.concat(
                                each().map(it -> it.get("image").toString())
                                        .filter(it -> !it.equals("incident-timeline:local")),
                                found("(?m)^FROM (\\S+)", DOCKER.resolve("Dockerfile")).stream()))
                .hasSizeGreaterThan(5)
                .allMatch(it -> PINNED.matcher(it).matches());
    }

    @Test
    void letsReadersInThroughNginxAlone() throws IOException {
        assertThat(
                        services().entrySet().stream()
                                .filter(
                                        it ->
                                                list((Map<?, ?>) it.getValue(), "ports").stream()
                                                        .anyMatch(
                                                                port ->
                                                                        !port.startsWith(
                                                                                "127.0.0.1:")))
                                .map(it -> it.getKey().toString()))
                .containsExactly("nginx");
        assertThat(list(member(services(), "node-1"), "ports")).isEmpty();
        assertThat(list(member(services(), "postgres"), "networks")).containsExactly("inside");
    }

    @Test
    void setsOnlyWhatTheReadmeTellsOf() throws IOException {
        String told =
                Files.readString(Path.of("../README.md"))
                        + Files.readString(DOCKER.resolve("README.md"));

        assertThat(member(member(services(), "node-1"), "environment").keySet())
                .hasSizeGreaterThan(10)
                .allSatisfy(it -> assertThat(told).contains(it.toString()));
        assertThat(member(services(), "node-2").get("environment"))
                .isEqualTo(member(services(), "node-1").get("environment"));
    }

    @Test
    void givesNginxWhatItsTemplatesNeed() throws IOException {
        Set<String> needed = new TreeSet<>();
        try (Stream<Path> templates = Files.list(DOCKER.resolve("nginx"))) {
            for (Path template : templates.toList()) {
                needed.addAll(found("\\$\\{(INCIDENT_\\w+)}", template));
            }
        }

        assertThat(needed).isNotEmpty();
        assertThat(
                        member(member(services(), "nginx"), "environment").keySet().stream()
                                .map(Object::toString)
                                .filter(it -> it.startsWith("INCIDENT_")))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void keepsPasswordsOutOfHistoryAndImage() throws IOException {
        assertThat(Files.readAllLines(Path.of("../.gitignore"))).contains("docker/secrets/");
        assertThat(Files.readAllLines(Path.of("../.dockerignore")))
                .contains("*")
                .noneMatch(it -> it.startsWith("!docker"));
    }

    private static Set<String> found(String pattern, Path in) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(in))
                .results()
                .map((MatchResult it) -> it.group(1))
                .collect(Collectors.toSet());
    }
}
