package org.incidenttimeline.api.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the requests of a scenario one after the other. Every request carries an idempotency key of
 * its own, so playing again on the same store gets the old answers and adds nothing.
 */
final class Player {

    private static final DateTimeFormatter LONDON =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    private final RestClient http;
    private final Consumer<Instant> clock;
    private final PrintStream console;
    private final Map<String, String> kept = new HashMap<>();

    Player(String address, Consumer<Instant> clock, PrintStream console) {
        this.http = RestClient.create(address);
        this.clock = clock;
        this.console = console;
    }

    /** A person for each part, with a token of their own. */
    SignIns people(SignIns signIns, Consumer<SignIns> keep) {
        SignIns all = signIns;
        for (Part part : Part.values()) {
            if (all.of(part).token() == null) {
                all = all.with(part, token(all, part));
                keep.accept(all);
            }
        }
        return all;
    }

    private String token(SignIns signIns, Part part) {
        SignIns.SignIn account = signIns.of(part);
        ObjectNode person = StoredJson.MAPPER.createObjectNode();
        person.put("name", account.name()).put("password", account.password());
        person.putArray("roles").add(part.role().name());
        JsonNode made = post("/api/v1/people", signIns.adminToken(), "demo-person-" + part, person);
        ObjectNode token = StoredJson.MAPPER.createObjectNode();
        token.put("person", made.path("person").asString()).put("kind", "PERSON");
        // without a key: the secret is told once, so a start cut off here asks for another one
        return post("/api/v1/tokens", signIns.adminToken(), null, token).path("secret").asString();
    }

    /** Plays what happened up to an instant. */
    void play(List<Scenario.Step> steps, SignIns signIns, Instant until) {
        for (int number = 0; number < steps.size(); number++) {
            Scenario.Step step = steps.get(number);
            if (step.at().isAfter(until)) {
                return;
            }
            clock.accept(step.at());
            String token = Objects.requireNonNull(signIns.of(step.part()).token());
            if (step.await() != null) {
                await(step.await(), token);
            }
            if (step.post() != null && step.body() != null) {
                JsonNode answer =
                        post(step.post(), token, "demo-step-" + number, filled(step.body()));
                step.keptFrom(answer, kept::put);
            }
            console.printf("%-17s %-15s %s%n", LONDON.format(step.at()), step.part(), step.say());
        }
    }

    /** Reads until the service itself has done what its clock says is due. */
    private void await(Scenario.Awaited awaited, String token) {
        for (int asked = 0; asked < 300; asked++) {
            JsonNode found =
                    http.get()
                            .uri(awaited.get())
                            .headers(headers -> headers.setBearerAuth(token))
                            .exchange(
                                    // On a slow machine it may not be in the views yet.
                                    (request, answer) ->
                                            answer.getStatusCode().is2xxSuccessful()
                                                    ? StoredJson.MAPPER.readTree(answer.getBody())
                                                    : MissingNode.getInstance());
            if (found.at(awaited.member()).asString().equals(awaited.is())) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException(
                awaited.get() + " did not become " + awaited.is() + " in time");
    }

    private JsonNode filled(JsonNode body) {
        return StoredJson.MAPPER.readTree(filled(body.toString()));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> one : kept.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        return filled;
    }

    private JsonNode post(
            String path,
            String token,
            @org.jspecify.annotations.Nullable String key,
            JsonNode body) {
        String answer =
                http.post()
                        .uri(path)
                        .headers(
                                headers -> {
                                    headers.setBearerAuth(token);
                                    headers.setContentType(MediaType.APPLICATION_JSON);
                                    if (key != null) {
                                        headers.add("Idempotency-Key", key);
                                    }
                                })
                        .body(body.toString())
                        .retrieve()
                        .body(String.class);
        return StoredJson.MAPPER.readTree(Objects.requireNonNull(answer));
    }
}
