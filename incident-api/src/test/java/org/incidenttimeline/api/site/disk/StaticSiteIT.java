package org.incidenttimeline.api.site.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteFiles;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The whole program keeps its public site as files. */
class StaticSiteIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir Path directory;

    private Program started(String[] store, Path site) {
        return Program.apart(
                Stream.concat(Stream.of("--incident.site-dir=" + site), Stream.of(store))
                        .toArray(String[]::new));
    }

    private static void awaitWritten(Program program, Path site) {
        await().atMost(SOON)
                .until(
                        () ->
                                change(site)
                                        == program.get(PublicSite.class).files().state().number());
    }

    /** Until a statement is there with its entry in the chain, which comes after it. */
    private static void awaitSigned(Path site, String statement) {
        Path signed = site.resolve("current/statements/" + statement + ".jws");
        await().atMost(SOON).until(() -> Files.exists(signed));
    }

    /** The public change as of which the current generation is, -1 while there is none. */
    private static long change(Path site) {
        try {
            Path generation = site.resolve("current").toRealPath();
            byte[] manifest =
                    Files.readAllBytes(
                            generation.resolveSibling(generation.getFileName() + ".json"));
            return StoredJson.MAPPER.readTree(manifest).path("change").asLong();
        } catch (IOException notYet) {
            return -1;
        }
    }

    @Test
    void holdsEveryAnswerOfTheSiteAndNothingElse() throws IOException {
        Path site = directory.resolve("site");
        try (Program program = started(Store.H2.fresh(), site)) {
            Statement statement = Statement.inANewIncident(program);
            String published = statement.publish(statement.approved("Stores are closed"));
            awaitSigned(site, published);
            awaitWritten(program, site);
            SiteFiles shown = program.get(PublicSite.class).files();

            Map<String, byte[]> found = files(site.resolve("current").toRealPath());
            shown.all()
                    .forEach(
                            (path, file) -> {
                                String name = FileName.of(path, file.type());
                                assertThat(found.remove(name))
                                        .as(path)
                                        .isEqualTo(file.content().body());
                                byte[] packed = found.remove(name + ".gz");
                                assertThat(packed).as(path).isEqualTo(file.content().packed());
                            });
            assertThat(found).isEmpty();
            confirmsItself(program, site, shown.state().at());
        }
    }

    private static Map<String, byte[]> files(Path generation) throws IOException {
        try (Stream<Path> all = Files.walk(generation)) {
            Map<String, byte[]> found = new TreeMap<>();
            all.filter(Files::isRegularFile)
                    .forEach(it -> found.put(generation.relativize(it).toString(), bytes(it)));
            return found;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static void confirmsItself(Program program, Path site, Instant changed) {
        await().atMost(SOON).until(() -> Files.exists(site.resolve("confirmed.json")));
        JsonNode file = StoredJson.MAPPER.readTree(bytes(site.resolve("confirmed.json")));
        JsonNode answer = Program.json(program.get("/confirmed.json", null));

        assertThat(file.path("changedAt").asString()).isEqualTo(StoredJson.format(changed));
        assertThat(answer.path("changedAt")).isEqualTo(file.path("changedAt"));
        assertThat(Instant.parse(file.path("confirmedAt").asString())).isAfterOrEqualTo(changed);
        assertThat(Instant.parse(answer.path("confirmedAt").asString()))
                .isAfterOrEqualTo(Instant.parse(file.path("confirmedAt").asString()));
    }

    @Test
    void showsReadersOneChangeAtATime() throws Exception {
        Path site = directory.resolve("site");
        AtomicBoolean ended = new AtomicBoolean();
        AtomicReference<String> broken = new AtomicReference<>();
        Set<String> seen = new ConcurrentSkipListSet<>();
        try (Program program = started(Store.H2.fresh(), site)) {
            awaitWritten(program, site);
            Thread reader =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (!ended.get()) {
                                            read(site, seen, broken);
                                        }
                                    });
            Statement statement = Statement.inANewIncident(program);
            for (int number = 1; number <= 20; number++) {
                String published = statement.publish(statement.approved("Statement " + number));
                await().atMost(SOON).until(() -> seen.contains(published));
                awaitSigned(site, published);
            }
            ended.set(true);
            reader.join();
            awaitWritten(program, site);
        }
        assertThat(broken).hasNullValue();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(20);
        try (Stream<Path> kept = Files.list(site.resolve("generations"))) {
            assertThat(kept).hasSize(2 * 3);
        }
    }

    /** Every statement that the list of incidents leads to is a page of the same generation. */
    private static void read(Path site, Set<String> seen, AtomicReference<String> broken) {
        try {
            Path generation = site.resolve("current").toRealPath();
            try {
                look(generation, seen);
            } catch (IOException lost) {
                if (generation.equals(site.resolve("current").toRealPath())) {
                    broken.set(lost.toString());
                }
            }
        } catch (IOException unreadable) {
            broken.set(unreadable.toString());
        }
    }

    private static void look(Path generation, Set<String> seen) throws IOException {
        JsonNode incidents = json(generation.resolve("api/v1/public/incidents.json"));
        for (JsonNode incident : incidents.path("incidents")) {
            String id = incident.path("publicId").asString();
            JsonNode timeline =
                    json(generation.resolve("api/v1/public/incidents/" + id + "/timeline.json"));
            for (JsonNode entry : timeline.path("entries")) {
                if (entry.has("statement")) {
                    String statement = entry.at("/statement/publicId").asString();
                    Files.readAllBytes(generation.resolve("statements/" + statement + ".html"));
                    seen.add(statement);
                }
            }
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return StoredJson.MAPPER.readTree(Files.readAllBytes(file));
    }

    @Test
    void goesOnWhereItStoodWhenTheProgramIsStartedAgain() throws IOException {
        Path site = directory.resolve("site");
        String[] store = Store.H2.fresh();
        try (Program program = started(store, site)) {
            Statement statement = Statement.inANewIncident(program);
            awaitSigned(site, statement.publish(statement.approved("Stores are closed")));
            awaitWritten(program, site);
        }
        Path before = site.resolve("current").toRealPath();
        Object style = inode(before.resolve("assets/site.css"));
        try (Program program = started(store, site)) {
            Statement statement = Statement.inANewIncident(program);
            assertThat(site.resolve("current").toRealPath()).isEqualTo(before);

            awaitSigned(site, statement.publish(statement.approved("Stores are open")));

            awaitWritten(program, site);
            assertThat(site.resolve("current").toRealPath()).isNotEqualTo(before);
            assertThat(inode(site.resolve("current/assets/site.css"))).isEqualTo(style);
        }
    }

    private static Object inode(Path file) throws IOException {
        return Objects.requireNonNull(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }

    @Test
    void servesOnAndTellsItsOperatorWhenItCannotWrite() throws Exception {
        Path site =
                Files.writeString(directory.resolve("site"), "a file where a directory belongs");
        try (Program program = started(Store.H2.fresh(), site)) {
            await().atMost(SOON).until(() -> health(program).contains("DEGRADED"));
            assertThat(health(program)).contains("siteDirectory", "trouble");
            assertThat(program.get("/", null).statusCode()).isEqualTo(200);

            Files.delete(site);

            await().atMost(SOON).until(() -> change(site) >= 0);
            await().atMost(SOON).until(() -> !health(program).contains("trouble"));
        }
    }

    private static String health(Program program) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI there = program.operationsAt("/actuator/health");
            return http.send(
                            HttpRequest.newBuilder(there).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void isWrittenByOneNodeAndByTheOtherOnceThatIsGone() {
        String[] store = Store.POSTGRESQL.fresh();
        Path here = directory.resolve("first");
        Path there = directory.resolve("second");
        Program first = started(store, here);
        awaitWritten(first, here);
        try (Program second = started(store, there)) {
            Statement statement = Statement.inANewIncident(first);
            String published = statement.publish(statement.approved("Stores are closed"));
            await().atMost(SOON).until(() -> Files.exists(page(here, published)));
            await().atMost(SOON)
                    .until(() -> second.get("/statements/" + published, null).statusCode() == 200);
            assertThat(there).doesNotExist();
            assertThat(holders(second)).isEqualTo(1);

            first.close();

            await().atMost(SOON).until(() -> Files.exists(page(there, published)));
            await().atMost(SOON).until(() -> Files.exists(there.resolve("confirmed.json")));
        }
    }

    private static Path page(Path site, String statement) {
        return site.resolve("current/statements/" + statement + ".html");
    }

    private static long holders(Program program) {
        return program.get(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM lease WHERE name = 'static-site'")
                .query(Long.class)
                .single();
    }
}
