package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.projections.replay.FoldCheck;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.View;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rehearsal: a record that is written all the time is backed up, lost and brought back. */
class BackupIT {

    @ParameterizedTest
    @EnumSource(Store.class)
    void bringsBackTheMomentOfTheBackup(Store store, @TempDir Path temporary) throws Exception {
        Keeping keeping = Keeping.in(store);
        Path site = temporary.resolve("site");
        Path checkpoints = temporary.resolve("checkpoints");
        Path file;
        List<IncidentId> answered;
        Map<String, String> published;
        String lost;
        long last;
        try (Program program = started(keeping, site, checkpoints)) {
            Statement.inANewIncident(program).said("Kept");
            awaitWritten(program, site, "Kept");
            Settled.site(program::get);
            published = published(program);
            try (Declaring load = Declaring.on(program)) {
                load.awaitAnswered(20);
                answered = load.answered();
                file = keeping.backedUp(program);
                load.awaitAnswered(answered.size() + 20);
            }
            lost = Statement.inANewIncident(program).said("Lost").publicId();
            awaitWritten(program, site, "Lost");
            last = program.get(EventLog.class).head();
        }

        refusesToOverwrite(keeping, file);
        keeping.lose();
        refusesWhatWasNotBackedUp(keeping, file, temporary);
        if (store == Store.H2) {
            namesWhatIsLost(keeping, file, checkpoints, last);
        }
        keeping.restored(
                        file,
                        "--site",
                        site.toString(),
                        "--checkpoints",
                        checkpoints.toString(),
                        "--accept-loss",
                        "Rehearsal")
                .succeeded();
        assertThat(checkpoints.resolve("superseded")).isNotEmptyDirectory();

        try (Program program = started(keeping, site, checkpoints)) {
            EventLog log = program.get(EventLog.class);
            assertThat(answered)
                    .allSatisfy(it -> assertThat(log.versionOf(it.toString())).isEqualTo(1));
            viewsAreTheFold(program, log);
            assertThat(published(program)).isEqualTo(published);
            Path gone = Path.of("statements", lost + ".json");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !Files.exists(site.resolve("current").resolve(gone)));
            assertThat(aside(site).resolve(gone)).exists();
            Statement.inANewIncident(program).said("After");
            awaitWritten(program, site, "After");
        }
    }

    private static Program started(Keeping keeping, Path site, Path checkpoints)
            throws IOException {
        return Program.apart(
                Stream.concat(
                                Stream.of(keeping.arguments()),
                                Stream.of(
                                        "--incident.site-dir=" + site,
                                        "--incident.checkpoint-dir=" + checkpoints,
                                        "--incident.public-base-url=https://status.example.com"))
                        .toArray(String[]::new));
    }

    /** The entity tag of every public answer. */
    private static Map<String, String> published(Program program) {
        Map<String, String> tags = new TreeMap<>();
        program.get(PublicSite.class)
                .files()
                .all()
                .forEach((path, it) -> tags.put(path, it.content().tag()));
        return tags;
    }

    private static void awaitWritten(Program program, Path site, String headline) {
        Path page = site.resolve("current/index.html");
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                program.get("/", null).body().contains(headline)
                                        && Files.exists(page)
                                        && Files.readString(page).contains(headline));
    }

    private static void viewsAreTheFold(Program program, EventLog log) {
        Settled.site(program::get);
        FoldCheck check = new FoldCheck(program.get(JdbcTemplate.class), log::read);
        for (View view : Views.all()) {
            assertThat(check.differences(view, log.head(), parked -> false)).isEmpty();
        }
    }

    private static Path aside(Path site) throws IOException {
        try (Stream<Path> beside = Files.list(site.getParent())) {
            return beside.filter(it -> it.toString().contains("site.before-restore-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void refusesToOverwrite(Keeping keeping, Path file) throws Exception {
        assertThat(keeping.restored(file).refused()).contains("it is not overwritten");
    }

    private static void namesWhatIsLost(Keeping keeping, Path file, Path checkpoints, long last)
            throws Exception {
        Script.Result refused = keeping.restored(file, "--checkpoints", checkpoints.toString());

        assertThat(refused.refused()).contains("--accept-loss");
        assertThat(refused.output()).contains(Long.toString(last));
    }

    private static void refusesWhatWasNotBackedUp(Keeping keeping, Path file, Path temporary)
            throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Path other = temporary.resolve("other");
        Files.write(other, whole);
        assertThat(keeping.restored(other).refused()).contains("no other.sha256 beside it");

        Path seal = file.resolveSibling(file.getFileName() + ".sha256");
        Files.copy(seal, temporary.resolve("other.sha256"));
        Files.write(other, Arrays.copyOf(whole, whole.length - 1));
        assertThat(keeping.restored(other).refused()).contains("is not what was backed up");
        whole[whole.length / 2]++;
        Files.write(other, whole);
        assertThat(keeping.restored(other).refused()).contains("is not what was backed up");
    }
}
