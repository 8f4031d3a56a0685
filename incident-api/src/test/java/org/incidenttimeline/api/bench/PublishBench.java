package org.incidenttimeline.api.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How soon a publication shows in every public place, beside the answer to who published it. */
@ExtendWith(Figures.class)
class PublishBench {

    private static final int ROUNDS = 200;
    private static final int WARM = 50;
    private static final String ANSWER = "answer";

    private final Path site = Files.createTempDirectory("site");

    PublishBench() throws IOException {}

    @Test
    void showsEverywhere() throws Exception {
        try (Program program =
                        Program.apart(
                                "--incident.data-dir=" + Files.createTempDirectory("publish"),
                                "--incident.site-dir=" + site);
                HttpClient http = HttpClient.newHttpClient()) {
            AtomicLong told = new AtomicLong();
            HttpResponse<Stream<String>> stream =
                    http.send(
                            HttpRequest.newBuilder(program.at("/api/v1/public/stream")).build(),
                            HttpResponse.BodyHandlers.ofLines());
            CompletableFuture<Void> reader =
                    CompletableFuture.runAsync(
                            () ->
                                    stream.body()
                                            .filter(it -> it.startsWith("event:notice"))
                                            .forEach(it -> told.set(System.nanoTime())));
            tell(seen(program, told));
            http.shutdownNow();
            reader.exceptionally(ended -> null).join();
        }
    }

    private Map<String, Times> seen(Program program, AtomicLong told) {
        Statement statement = Statement.inANewIncident(program);
        Map<String, Times> seen = new LinkedHashMap<>();
        for (int round = -WARM; round < ROUNDS; round++) {
            if (round == 0) {
                seen.clear();
            }
            String words = "Round " + round + " of many";
            String form = statement.approved(words);
            long start = System.nanoTime();
            statement.publish(form);
            note(seen, ANSWER, System.nanoTime() - start);
            Map<String, BooleanSupplier> places = new LinkedHashMap<>();
            places.put("stream", () -> told.get() > start);
            places.put("page", () -> program.get("/", null).body().contains(words));
            places.put("JSON", () -> notice(program).contains(words));
            places.put("feed", () -> program.get("/history.atom", null).body().contains(words));
            places.put("static copy", () -> copied().contains(words));
            while (!places.isEmpty()) {
                places.entrySet().removeIf(it -> isThere(it, seen, start, told));
            }
        }
        return seen;
    }

    private static boolean isThere(
            Map.Entry<String, BooleanSupplier> place,
            Map<String, Times> seen,
            long start,
            AtomicLong told) {
        boolean there = place.getValue().getAsBoolean();
        if (there) {
            long when = place.getKey().equals("stream") ? told.get() : System.nanoTime();
            note(seen, place.getKey(), when - start);
        }
        return there;
    }

    private static void note(Map<String, Times> seen, String place, long nanos) {
        seen.computeIfAbsent(place, it -> new Times()).add(nanos);
    }

    private static void tell(Map<String, Times> seen) {
        Times answer = Objects.requireNonNull(seen.remove(ANSWER));
        seen.forEach(
                (place, times) ->
                        Figures.add(
                                "from publishing to visible, same node: " + place,
                                times.toString(),
                                "POST answered: " + answer,
                                times.median() / answer.median(),
                                place.equals("static copy") ? "" : "p99 ≤ 100 ms"));
    }

    private static String notice(Program program) {
        return program.get("/api/v1/public/notice", null).body();
    }

    private String copied() {
        try {
            return Files.readString(site.resolve("current/index.html"));
        } catch (IOException notYet) {
            return "";
        }
    }
}
