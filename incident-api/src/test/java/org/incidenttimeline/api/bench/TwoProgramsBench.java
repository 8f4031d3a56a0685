package org.incidenttimeline.api.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.incidenttimeline.api.door.Listening;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Separate;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How soon readers of one program see what another publishes, two processes on one PostgreSQL. */
@ExtendWith(Figures.class)
class TwoProgramsBench {

    private static final int WARM = 50;
    private static final int ROUNDS = 200;
    private static final String ANSWER = "answer";
    private static final String STREAM = "public stream";
    private static final String INSIDE = "internal stream";

    private final Map<String, AtomicLong> told =
            Map.of(STREAM, new AtomicLong(), INSIDE, new AtomicLong());

    @Test
    void fromPublishOnOneToVisibleOnTheOther() throws Exception {
        String[] store = Store.POSTGRESQL.fresh();
        try (Separate one = Separate.started(store);
                Separate other = Separate.started(store)) {
            measure(one.program(), other.program());
        }
    }

    private void measure(Program here, Program there) throws IOException, InterruptedException {
        Statement statement = Statement.inANewIncident(here);
        Map<String, Times> seen = new LinkedHashMap<>();
        try (Listening _ =
                        Listening.to(
                                there,
                                "/api/v1/public/stream",
                                null,
                                line -> note(STREAM, line, "event:notice"));
                Listening _ =
                        Listening.to(
                                there,
                                statement.path("stream"),
                                here.token(Role.ANALYST),
                                line -> note(INSIDE, line, "incident.statement-published"))) {
            for (int round = -WARM; round < ROUNDS; round++) {
                String words = "Round " + round + " of many";
                String form = statement.approved(words);
                Map<String, BooleanSupplier> places = places(there, words);
                long start = System.nanoTime();
                told.forEach((stream, when) -> places.put(stream, () -> when.get() - start > 0));
                statement.publish(form);
                note(seen, ANSWER, round, System.nanoTime() - start);
                while (!places.isEmpty()) {
                    int at = round;
                    places.entrySet().removeIf(it -> isThere(it, seen, at, start));
                }
            }
        }
        Times answer = Objects.requireNonNull(seen.remove(ANSWER));
        seen.forEach(
                (place, times) ->
                        Figures.add(
                                "from publishing to visible, other node: " + place,
                                times.toString(),
                                "POST answered: " + answer,
                                times.median() / answer.median(),
                                "p99 ≤ 250 ms"));
    }

    private static Map<String, BooleanSupplier> places(Program there, String words) {
        Map<String, BooleanSupplier> places = new LinkedHashMap<>();
        places.put("page", () -> read(there, "/").contains(words));
        places.put("JSON", () -> read(there, "/api/v1/public/notice").contains(words));
        places.put("feed", () -> read(there, "/history.atom").contains(words));
        return places;
    }

    private static String read(Program program, String path) {
        return program.get(path, null).body();
    }

    private void note(String stream, String line, String words) {
        if (line.contains(words)) {
            Objects.requireNonNull(told.get(stream)).set(System.nanoTime());
        }
    }

    private boolean isThere(
            Map.Entry<String, BooleanSupplier> place,
            Map<String, Times> seen,
            int round,
            long start) {
        boolean there = place.getValue().getAsBoolean();
        if (there) {
            AtomicLong heard = told.get(place.getKey());
            long when = heard == null ? System.nanoTime() : heard.get();
            note(seen, place.getKey(), round, when - start);
        }
        return there;
    }

    private static void note(Map<String, Times> seen, String place, int round, long nanos) {
        if (round >= 0) {
            seen.computeIfAbsent(place, it -> new Times()).add(nanos);
        }
    }
}
