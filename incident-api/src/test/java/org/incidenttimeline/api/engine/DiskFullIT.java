package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.junit.jupiter.api.Test;

/** The whole program on disks that are really full. */
class DiskFullIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    // What a test provokes on purpose need not be read.
    private static final String QUIET = "--logging.level.org=warn";
    private static final String NO_POOL = "--logging.level.com.zaxxer=off";

    private final Senders senders = new Senders();

    @Test
    void saysComeBackKeepsWhatItAcknowledgedAndGoesOnByItselfOnceThereIsRoom() throws Exception {
        try (SmallDisk disk = new SmallDisk("24m")) {
            String store = "--incident.data-dir=" + disk.directory().resolve("data");
            try (Program program = Program.apart(store, QUIET, NO_POOL)) {
                Statement statement = Statement.inANewIncident(program);
                statement.publish(statement.approved("Before"));
                assertThat(senders.declares(program)).isTrue();
                String approved = statement.approved("Afterwards");
                PublicReader.during(
                        program,
                        () -> {
                            disk.fill();
                            await().atMost(SOON).until(() -> !senders.declares(program));
                            for (int each = 0; each < 20; each++) {
                                senders.declares(program);
                            }
                            disk.free();
                            await().atMost(SOON).until(() -> senders.declares(program));
                            senders.sendAgain(program);
                            String published = statement.publish(approved);
                            await().atMost(SOON)
                                    .until(() -> isShown(program, "/statements/" + published));
                        });
            }
            try (Node node = Node.started(new String[] {store})) {
                Whole.awaited(node, senders.diary());
            }
        }
    }

    private static boolean isShown(Program program, String path) {
        return program.get(path, null).statusCode() == 200;
    }

    @Test
    void keepsTheLastWholeCopyOfTheSiteUntilThereIsRoomForTheNext() throws Exception {
        try (SmallDisk disk = new SmallDisk("8m")) {
            Path shown = disk.directory().resolve("site/current");
            String[] store = Store.H2.fresh();
            try (Program program =
                    Program.apart(
                            store[0],
                            "--incident.site-dir=" + disk.directory().resolve("site"),
                            QUIET,
                            NO_POOL)) {
                Statement statement = Statement.inANewIncident(program);
                String before = statement.publish(statement.approved("Before"));
                awaitFile(shown.resolve("statements/" + before + ".html"));

                disk.fill();
                String after = statement.publish(statement.approved("After"));
                awaitStatus(program, "DEGRADED");
                await().atMost(SOON).until(() -> isShown(program, "/statements/" + after));
                assertThat(shown.resolve("statements/" + after + ".html")).doesNotExist();
                assertThat(Files.readString(shown.resolve("index.html"))).endsWith("</html>\n");

                disk.free();
                awaitFile(shown.resolve("statements/" + after + ".html"));
                awaitStatus(program, "UP");
            }
        }
    }

    private static void awaitFile(Path file) {
        await().atMost(SOON).until(() -> Files.exists(file));
    }

    private static void awaitStatus(Program program, String status) {
        await().atMost(SOON)
                .until(
                        () ->
                                Program.json(
                                                program.send(
                                                        java.net.http.HttpRequest.newBuilder(
                                                                program.operationsAt(
                                                                        "/actuator/health"))))
                                        .at("/components/siteDirectory/status")
                                        .asString()
                                        .equals(status));
    }
}
