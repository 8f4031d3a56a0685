package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidenttimeline.api.operators.Operators;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What is signed of the log, and what is said of a store that is another. */
@ParameterizedClass
@EnumSource(Store.class)
class CheckpointsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String AT_ONCE = "--incident.checkpoint-age=0s";

    private final Path directory;
    private final String[] store;

    CheckpointsIT(Store kind) throws IOException {
        directory = Files.createTempDirectory("far").resolve("checkpoints");
        store =
                Stream.concat(
                                Stream.of(kind.fresh()),
                                Stream.of("--incident.checkpoint-dir=" + directory))
                        .toArray(String[]::new);
    }

    @Test
    void signsAfterHundredEventsAndWhenTheProgramEnds() throws Exception {
        try (Node node = Node.started(store, "--incident.checkpoint-age=1h")) {
            record(node, 99);
            await().atMost(SOON).until(() -> health(node).getDetails().containsKey("written"));
            assertThat(files()).hasSize(1);
            record(node, 2);
            assertThat(files()).hasSize(1);
            assertThat(health(node).getDetails()).containsKeys("position", "written");
            assertThat(health(node).getStatus()).isEqualTo(Status.UP);
        }
        assertThat(files()).hasSize(2).last().isEqualTo("0000000000000000103.checkpoint");
        assertThat(Files.readString(directory.resolve(files().getLast())))
                .matches(
                        """
                        incident-timeline-internal
                        103
                        [A-Za-z0-9+/]{43}=

                        — incident-timeline-internal [A-Za-z0-9+/]+=*
                        """);

        AtRest verified = AtRest.run(store, "verify");
        assertThat(verified.out())
                .contains("checkpoints: ok, signed 2, newest 103, agreeing 2")
                .endsWith("all is well\n");
    }

    @Test
    void namesWhatAnEarlierCopyOfTheStoreHasLostAndGoesOnOnceThatIsAccepted() throws Exception {
        long kept = recordedTwice();
        truncate(kept);

        AtRest verified = AtRest.run(store, "verify", "--no-views");
        assertThat(verified.out())
                .contains("log: ok, sound " + kept)
                .contains(
                        "LOST at " + (kept + 1) + ": positions " + (kept + 1) + " to " + newest());
        assertThat(verified.code()).isEqualTo(Operators.DIFFERENT);
        assertThat(refusal(store))
                .hasMessageContaining("positions " + (kept + 1) + " to " + newest())
                .hasMessageContaining("gone");
        assertThat(refusal(store).remedy()).contains("accept-restore");

        AtRest accepted = AtRest.run(store, "accept-restore", "--reason", "A rehearsal");
        assertThat(accepted.code()).isZero();
        assertThat(accepted.out()).contains("checkpoints put aside");
        assertThat(newest()).isEqualTo(kept);
        assertThat(directory.resolve("superseded").resolve("1").resolve("why.txt"))
                .content()
                .contains("reason: A rehearsal");
        try (Node node = Node.started(store)) {
            record(node, 1);
        }
        assertThat(AtRest.run(store, "accept-restore", "--reason", "Again").out())
                .contains("nothing to accept");
    }

    @Test
    void namesFromWhereOnAChainWasComputedAnew() throws Exception {
        long kept = recordedTwice();
        long end = newest();
        AtRest.alter(store, jdbc -> Forged.from(jdbc, kept + 2));

        AtRest verified = AtRest.run(store, "verify", "--no-views");
        assertThat(verified.out())
                .contains("log: ok, sound " + end)
                .contains("REWRITTEN at %d: positions %d to %d".formatted(kept + 1, kept + 1, end));
        assertThat(refusal(store)).hasMessageContaining("are not those that were signed");
    }

    @Test
    void noticesWhileRunningThatTheStoreIsNoLongerTheOneThatWasSigned() {
        try (Node node = Node.started(store, AT_ONCE)) {
            record(node, 3);
            await().atMost(SOON).until(() -> !files().isEmpty() && newest() == 4);
            node.get(JdbcClient.class)
                    .sql(
                            "UPDATE log_head SET (position, hash) = (SELECT global_index, hash"
                                    + " FROM domain_event_entry WHERE global_index = 2)")
                    .update();

            await().atMost(SOON).until(() -> health(node).getStatus().equals(Status.DOWN));
            assertThat(String.valueOf(health(node).getDetails().get("trouble")))
                    .contains("ends at position 2");
        }
        assertThat(newest()).as("nothing of it is signed").isEqualTo(4);
    }

    @Test
    void saysWhenNothingCanBeWritten() throws Exception {
        try (Node node = Node.started(store, AT_ONCE)) {
            record(node, 1);
            await().atMost(SOON).until(() -> !files().isEmpty() && newest() == 2);
            await().atMost(SOON).until(() -> health(node).getDetails().containsKey("written"));
            FileSystemUtils.deleteRecursively(directory);
            Files.createFile(directory);
            record(node, 1);

            await().atMost(SOON)
                    .until(() -> health(node).getStatus().equals(new Status("DEGRADED")));
            Files.delete(directory);
            Files.createDirectories(directory);
            await().atMost(SOON).until(() -> health(node).getStatus().equals(Status.UP));
        }
    }

    @Test
    void refusesAPlaceThatIsPublicOrCannotBeWritten() throws Exception {
        assertThat(refusal(with("--incident.site-dir=" + directory.getParent())))
                .hasMessageContaining("INCIDENT_SITE_DIR");
        Files.createFile(directory);
        assertThat(refusal(store)).hasMessageContaining("No checkpoint can be written");
    }

    @Test
    void believesNoCheckpointOfAnotherKey() throws Exception {
        recordedTwice();
        Path file = directory.resolve(files().getLast());
        Files.writeString(file, Files.readString(file).replaceAll("— (\\S+) ....", "— $1 AAAA"));

        assertThat(AtRest.run(store, "verify").out())
                .contains("checkpoints: DIFFERENT")
                .contains("UNSIGNED: " + file);
    }

    private long recordedTwice() {
        long kept;
        try (Node node = Node.started(store, AT_ONCE)) {
            record(node, 4);
            kept = node.get(EventLog.class).head();
            await().atMost(SOON).until(() -> !files().isEmpty() && newest() == kept);
            record(node, 3);
        }
        assertThat(newest()).isGreaterThan(kept);
        return kept;
    }

    private void truncate(long last) {
        AtRest.alter(store, "DELETE FROM domain_event_entry WHERE global_index > " + last);
        AtRest.alter(
                store,
                "UPDATE log_head SET (position, recorded_at, hash) ="
                        + " (SELECT global_index, time_stamp, hash"
                        + " FROM domain_event_entry WHERE global_index = "
                        + last
                        + ")");
    }

    /** So many comments, behind one declaration. */
    private static void record(Node node, int events) {
        Commands commands = node.get(Commands.class);
        IncidentId incident = new Statements(commands, node.get(EventLog.class)).declared();
        for (int each = 0; each < events; each++) {
            commands.give(comment(incident), ENVELOPE);
        }
    }

    private static Health health(Node node) {
        return Objects.requireNonNull(
                node.context().getBean("checkpoints", HealthIndicator.class).health());
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(it -> String.valueOf(it.getFileName()))
                    .filter(it -> it.endsWith(".checkpoint"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            return List.of();
        }
    }

    private long newest() {
        return Long.parseLong(files().getLast().replaceFirst("\\..*", ""));
    }

    private String[] with(String more) {
        return Stream.concat(Stream.of(store), Stream.of(more)).toArray(String[]::new);
    }

    private static StartRefused refusal(String[] store) {
        for (Throwable at = catchThrowable(() -> Node.started(store).close());
                at != null;
                at = at.getCause()) {
            if (at instanceof StartRefused refused) {
                return refused;
            }
        }
        throw new AssertionError("the start was not refused");
    }
}
