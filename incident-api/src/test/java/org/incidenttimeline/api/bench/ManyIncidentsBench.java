package org.incidenttimeline.api.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A million events: every view made anew while commands are taken and the public reads. */
@ExtendWith(Figures.class)
class ManyIncidentsBench {

    private static final int INCIDENTS = 2_000;
    private static final int EVENTS_EACH = 500;
    private static final Duration BETWEEN = Duration.ofHours(7);
    private static final int READS_A_SECOND = 200;
    private static final int PUBLICATIONS = 30;
    private static final Duration QUIET = Duration.ofSeconds(10);

    @Test
    void areRebuiltWhileCommandsAreTakenAndThePublicReads() throws Exception {
        String[] settings = Store.POSTGRESQL.fresh();
        String what = "1,000,000 events of 2,000 incidents, POSTGRESQL: ";
        Bygone.begin(BETWEEN.multipliedBy(INCIDENTS));
        try (Program program = Program.with(Bygone.Given.class, Bygone.given(settings))) {
            long start = System.nanoTime();
            List<IncidentId> incidents =
                    Filled.with(program, INCIDENTS, EVENTS_EACH, () -> Bygone.passes(BETWEEN));
            Figures.add(what + "recorded and folded", seconds(start), "", Double.NaN, "");
            Times before = reads(program);
            AtomicBoolean rebuilt = new AtomicBoolean();
            Times during = new Times();
            AtomicInteger given = new AtomicInteger();
            Times commands = new Times();
            CompletableFuture<?> readers =
                    CompletableFuture.runAsync(
                            () -> {
                                while (!rebuilt.get()) {
                                    during.addAll(reads(program));
                                }
                            });
            CompletableFuture<?> writers =
                    CompletableFuture.runAsync(
                            () -> {
                                while (!rebuilt.get()) {
                                    int next = given.getAndIncrement() % INCIDENTS;
                                    commands.of(() -> Deeds.hear(program, incidents.get(next)));
                                }
                            });
            start = System.nanoTime();
            for (View view : Views.all()) {
                rebuild(program, view);
            }
            String took = seconds(start);
            rebuilt.set(true);
            readers.join();
            writers.join();
            Figures.add(
                    what + "all six views rebuilt beside %,d commands".formatted(given.get()),
                    took,
                    "",
                    Double.NaN,
                    "in minutes");
            Figures.add(
                    what + "a public read meanwhile",
                    during.toString(),
                    "before: " + before,
                    during.median() / before.median(),
                    "unhurt");
            Figures.add(what + "a command meanwhile", commands.toString(), "", Double.NaN, "");
            Figures.add(what + "from publishing to the page", publish(program), "", Double.NaN, "");
            Times scrapes = new Times();
            for (int round = 0; round < PUBLICATIONS; round++) {
                scrapes.of(() -> scrape(program));
            }
            Figures.add(what + "a scrape of the metrics", scrapes.toString(), "", Double.NaN, "");
        }
        long start = System.nanoTime();
        Program.apart(settings).close();
        Figures.add(what + "started again and stopped", seconds(start), "", Double.NaN, "");
    }

    private static String publish(Program program) {
        Statement statement = Statement.inANewIncident(program);
        Times times = new Times();
        for (int round = 0; round < PUBLICATIONS; round++) {
            String words = "Publication " + round;
            String form = statement.approved(words);
            times.of(
                    () -> {
                        statement.publish(form);
                        while (!program.get("/", null).body().contains(words)) {
                            Thread.onSpinWait();
                        }
                    });
        }
        return times.toString();
    }

    /** Something is recorded first, so that nothing known from before is told again. */
    private static void scrape(Program program) {
        Deeds.hear(program, Deeds.declare(program));
        program.send(
                HttpRequest.newBuilder(program.operationsAt("/actuator/prometheus"))
                        .timeout(Duration.ofMinutes(1)));
    }

    private static Times reads(Program program) {
        return Arrivals.of(
                READS_A_SECOND,
                QUIET,
                number -> {
                    if (program.get(number % 2 == 0 ? "/" : "/api/v1/public/notice", null)
                                    .statusCode()
                            != 200) {
                        throw new IllegalStateException("a read failed");
                    }
                });
    }

    private static void rebuild(Program program, View view) {
        new Rebuild(
                        program.get(JdbcTemplate.class),
                        new TransactionTemplate(program.get(PlatformTransactionManager.class)),
                        program.get(EventLog.class)::read)
                .run(view, parked -> false);
    }

    private static String seconds(long start) {
        return "%.0f s".formatted((System.nanoTime() - start) / 1e9);
    }
}
