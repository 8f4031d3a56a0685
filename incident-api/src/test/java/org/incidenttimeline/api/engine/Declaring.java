package org.incidenttimeline.api.engine;

import static org.awaitility.Awaitility.await;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Role;

/** Incidents that are declared, 25 in a second, until it is closed, and who was answered. */
final class Declaring implements AutoCloseable {

    private static final int WRITERS = 4;

    private final List<IncidentId> answered = new CopyOnWriteArrayList<>();

    /** A copy of the embedded file follows it while it grows, at any speed of the disk. */
    private final Bucket pace =
            Bucket.builder()
                    .addLimit(it -> it.capacity(4).refillGreedy(25, Duration.ofSeconds(1)))
                    .build();

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private volatile boolean running = true;

    private Declaring(Supplier<IncidentId> declare) {
        for (int each = 0; each < WRITERS; each++) {
            writers.execute(
                    () -> {
                        while (running) {
                            pace.asBlocking().consumeUninterruptibly(1);
                            answered.add(declare.get());
                        }
                    });
        }
    }

    /** Through the doors of a program. */
    static Declaring on(Program program) {
        String token = program.token(Role.RESPONDER);
        String body =
                "{\"title\":\"Outage\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"}";
        return new Declaring(
                () ->
                        IncidentId.of(
                                Program.text(
                                        program.post("/api/v1/incidents", token, body),
                                        "incidentId")));
    }

    /** Given to the engine. */
    static Declaring on(Commands commands) {
        return new Declaring(
                () -> {
                    IncidentId incident = IncidentId.random();
                    commands.once(Deeds.ENVELOPE, Deeds.declaring(commands, () -> incident));
                    return incident;
                });
    }

    /** Those that were answered until now. */
    List<IncidentId> answered() {
        return List.copyOf(answered);
    }

    void awaitAnswered(int many) {
        await().atMost(Duration.ofSeconds(60)).until(() -> answered.size() >= many);
    }

    @Override
    public void close() {
        running = false;
        writers.close();
    }
}
