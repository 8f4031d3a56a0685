package org.incidenttimeline.api.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.api.canary.Secrets.Leak;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.api.security.Route;
import org.incidenttimeline.api.security.Routes;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever is erased leaves a name nowhere: in no table, no answer to anyone, no file and no log.
 */
@ExtendWith(OutputCaptureExtension.class)
class ErasureIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir Path directory;

    private final Marks marks = new Marks(new Random());
    private final Secrets name = new Secrets(marks);
    private final Map<Role, String> tokens = new HashMap<>();

    @ParameterizedTest
    @EnumSource(Store.class)
    void leavesNoTraceOfAName(Store store, CapturedOutput output) throws IOException {
        Secrets others = new Secrets(marks);
        try (Place place = new Place(others, directory.resolve("site"), store.fresh())) {
            Program program = place.program();
            Desk desk = new Desk(place, new Random(1), marks, others, () -> {});
            Insiders insiders = new Insiders(desk);
            for (Role role : Role.values()) {
                tokens.put(role, desk.token(role, 0));
            }
            named(others);
            signIn(program);
            Case it = insiders.declare(false);
            insiders.everything(it);
            desk.people().forEach(desk::rename);
            // Another password ended the tokens of before.
            for (Role role : Role.values()) {
                tokens.put(role, desk.token(role, 0));
            }
            named(others);
            signIn(program);

            assertThat(tables(program)).containsExactly("public.account");
            assertThat(answers(program, it))
                    .containsExactlyInAnyOrder(
                            "/api/v1/people",
                            "/api/v1/tokens",
                            "/internal/account",
                            "/internal/incidents/{incident}/statements/{statement}");

            desk.people().forEach(person -> erase(program, person));
            for (Role role : Role.values()) {
                tokens.put(role, program.token(role));
            }
            assertThat(tables(program)).isEmpty();
            assertThat(answers(program, it)).isEmpty();
            assertThat(files()).isEmpty();
            assertThat(name.in("log", output.getAll().getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
    }

    /** The names and passwords there are by now. */
    private void named(Secrets others) {
        others.live()
                .forEach(
                        (text, field) -> {
                            if (field.matches(
                                    "(PeopleEndpoint[.]NewPerson|PersonChange)[.](name|password)"
                                            + "|ExternalId[.].*")) {
                                name.keep(field, text);
                            }
                        });
    }

    /** As everyone may, under a name, with a wrong password too. */
    private void signIn(Program program) {
        name.live().keySet().forEach(it -> post(program, "username=" + it + "&password=wrong"));
    }

    private static void post(Program program, String form) {
        program.send(
                program.request("/login", null, "Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static void erase(Program program, String person) {
        HttpResponse<String> answer =
                program.send(program.request("/api/v1/people/" + person, Program.ADMIN).DELETE());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** Those of the store that hold a name. */
    private Set<String> tables(Program program) {
        Tables tables = new Tables(program.get(JdbcClient.class));
        List<Leak> found = new ArrayList<>();
        tables.all().forEach(it -> tables.read(it, cell -> found.addAll(name.in(it, cell))));
        return found.stream()
                .map(leak -> leak.where().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The routes that answer a name to someone, for everyone who may ask and for those who not. */
    private Set<String> answers(Program program, Case it) {
        Set<String> found = new TreeSet<>();
        for (Route route : Routes.TABLE) {
            if (route.method().equals(HttpMethod.GET) && !route.path().endsWith("/stream")) {
                String path = filled(route.path(), it);
                boolean told =
                        Stream.concat(
                                                Stream.of(Optional.<String>empty()),
                                                Stream.concat(
                                                                Stream.of(Program.ADMIN),
                                                                tokens.values().stream())
                                                        .map(Optional::of))
                                        .filter(token -> isNamed(program, path, token.orElse(null)))
                                        .count()
                                > 0;
                if (told) {
                    found.add(route.path());
                }
            }
        }
        return found;
    }

    private boolean isNamed(Program program, String path, @Nullable String token) {
        HttpResponse<String> answer = program.get(path, token);
        String told = answer.headers() + answer.body();
        return !name.in(path, told.getBytes(StandardCharsets.UTF_8)).isEmpty();
    }

    private static String filled(String path, Case it) {
        return path.replace("{incident}", it.id)
                .replace("{statement}", it.words.getFirst().statement)
                .replace("{view}", "impact")
                .replace("{list}", "findings")
                .replaceAll("\\{language[^}]*]\\{2,3}}", "cy")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString())
                .replace("/**", "");
    }

    /** Those of the static site that hold a name; looks again when some go away meanwhile. */
    private List<Path> files() {
        return await().ignoreExceptionsMatching(
                        it -> it instanceof IOException || it instanceof UncheckedIOException)
                .until(this::filesNow, found -> true);
    }

    private List<Path> filesNow() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("site"))) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty();
            List<Path> found = new ArrayList<>();
            for (Path file : files) {
                if (!name.in("file", Files.readAllBytes(file)).isEmpty()) {
                    found.add(file);
                }
            }
            return found;
        }
    }
}
