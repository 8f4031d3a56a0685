package org.incidenttimeline.api.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How many commands are taken beside pgbench, which inserts the same row under the same lock on the
 * same server; and how long one takes when people and machines send 200 a second.
 */
@ExtendWith(Figures.class)
class CommandsBench {

    private static final int INCIDENTS = 200;
    private static final Duration A_ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = 3;
    private static final int A_SECOND = 200;
    private static final Duration WARM = Duration.ofSeconds(15);
    private static final Duration OF_ARRIVALS = Duration.ofSeconds(15);

    @Test
    void areTakenBesidePgbenchUnderTheSameLock() throws Exception {
        String[] store = Store.POSTGRESQL.fresh();
        String[] bare = Store.POSTGRESQL.fresh();
        try (Program program = Program.apart(store)) {
            List<IncidentId> incidents = incidents(program);
            try (Program other = Program.apart(bare)) {
                Deeds.hear(other, Deeds.declare(other));
            }
            Pgbench pgbench = new Pgbench(bare[0]);
            for (int clients : List.of(1, 8)) {
                List<Double> ours = new ArrayList<>();
                List<Double> theirs = new ArrayList<>();
                taken(program, incidents, clients);
                for (int round = 0; round < ROUNDS; round++) {
                    ours.add(taken(program, incidents, clients));
                    theirs.add(pgbench.appends(clients, A_ROUND));
                }
                Figures.add(
                        "commands a second, PostgreSQL, %d at once".formatted(clients),
                        "%.0f".formatted(median(ours)),
                        "pgbench, same row, same lock: %.0f".formatted(median(theirs)),
                        median(ours) / median(theirs),
                        "0.25");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void answerSoonWhen200ArriveEachSecond(Store store) throws Exception {
        try (Program program = Program.apart(store.fresh())) {
            List<IncidentId> incidents = incidents(program);
            String token = program.token(Role.RESPONDER);
            IntConsumer command =
                    number -> heard(program, token, incidents.get(number % INCIDENTS));
            Arrivals.of(A_SECOND, WARM, command);
            Times times = Arrivals.of(A_SECOND, OF_ARRIVALS, command);
            Times reads = Arrivals.of(A_SECOND, WARM, number -> program.get("/", null));
            Figures.add(
                    "a command over HTTP, 200 a second over 200 incidents, " + store,
                    times.toString(),
                    "a public read at that rate: " + reads,
                    times.median() / reads.median(),
                    "p99 ≤ 50 ms");
        }
    }

    private static List<IncidentId> incidents(Program program) {
        return Stream.generate(() -> Deeds.declare(program)).limit(INCIDENTS).toList();
    }

    private static double taken(Program program, List<IncidentId> incidents, int clients)
            throws Exception {
        long end = System.nanoTime() + A_ROUND.toNanos();
        long start = System.nanoTime();
        int done = 0;
        try (ExecutorService senders = Executors.newFixedThreadPool(clients)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client;
                counts.add(
                        senders.submit(
                                () -> {
                                    int count = 0;
                                    while (System.nanoTime() < end) {
                                        int next = (first + count * clients) % INCIDENTS;
                                        Deeds.hear(program, incidents.get(next));
                                        count++;
                                    }
                                    return count;
                                }));
            }
            for (Future<Integer> it : counts) {
                done += it.get();
            }
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    private static void heard(Program program, String token, IncidentId incident) {
        Program.text(
                program.post(
                        "/api/v1/incidents/%s/record-commentary".formatted(incident.value()),
                        token,
                        "{\"source\":\"press\",\"text\":\"rumours\"}"),
                "version");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
