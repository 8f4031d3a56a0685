package org.incidenttimeline.api.canary;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.MovableClock;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where insiders of every role knock at the doors; remembers how often each let them in. */
final class Desk {

    private final Program program;
    private final Random random;
    private final Marks marks;
    private final Secrets secrets;
    private final MovableClock clock;
    private final Map<Role, List<String>> tokens = new EnumMap<>(Role.class);
    private final Map<String, String> held = new HashMap<>();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<String> people = new ArrayList<>();
    private String whyNot = "";

    private final Runnable afterwards;

    /**
     * At the doors of a program.
     *
     * @param afterwards what is done after each command
     */
    Desk(Place place, Random random, Marks marks, Secrets secrets, Runnable afterwards) {
        this.program = place.program();
        this.random = random;
        this.marks = marks;
        this.secrets = secrets;
        this.clock = place.clock();
        this.afterwards = afterwards;
    }

    Marks marks() {
        return marks;
    }

    Random random() {
        return random;
    }

    Instant now() {
        return clock.instant();
    }

    void wait(Duration time) {
        clock.passes(time);
    }

    /** The first full second from then on. */
    void waitUntil(Instant then) {
        clock.passes(Duration.ofSeconds(Duration.between(clock.instant(), then).toSeconds() + 1));
    }

    JsonNode read(String path) {
        return Program.json(program.get(path, token(Role.ANALYST, 0)));
    }

    /** The detail of the last refusal. */
    String whyNot() {
        return whyNot;
    }

    /** A JSON object; members without a value are left out. */
    static Map<String, @Nullable Object> form(@Nullable Object... pairs) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                form.put(String.valueOf(pairs[i]), pairs[i + 1]);
            }
        }
        return form;
    }

    /** Adds a person of a role, under a name and a password that are secret as everything else. */
    String newPerson(Role role) {
        Map<String, @Nullable Object> form =
                form(
                        "name",
                        kept("PeopleEndpoint.NewPerson.name", marks.text()),
                        "roles",
                        List.of(role),
                        "password",
                        kept("PeopleEndpoint.NewPerson.password", marks.word()));
        String person = knock("/api/v1/people", Program.ADMIN, form).path("person").asString();
        people.add(person);
        String token = newToken(person);
        held.put(person, token);
        tokens.computeIfAbsent(role, it -> new ArrayList<>()).add(token);
        return person;
    }

    /** Everyone added so far. */
    List<String> people() {
        return List.copyOf(people);
    }

    private String kept(String field, String text) {
        secrets.keep(field, text);
        return text;
    }

    /** Gives a person another name, another password, which ends the token, and a way in. */
    void rename(String person) {
        Map<String, @Nullable Object> form =
                form(
                        "name",
                        kept("PersonChange.name", marks.text()),
                        "password",
                        kept("PersonChange.password", marks.word()),
                        "externalId",
                        Map.of(
                                "issuer",
                                "https://id.example/" + kept("ExternalId.issuer", marks.word()),
                                "subject",
                                kept("ExternalId.subject", marks.word())));
        program.send(
                program.request("/api/v1/people/" + person, Program.ADMIN)
                        .header("Content-Type", "application/json")
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofString(
                                        StoredJson.MAPPER.writeValueAsString(form))));
        String ended = held.get(person);
        String token = newToken(person);
        held.put(person, token);
        tokens.values().forEach(all -> all.replaceAll(it -> it.equals(ended) ? token : it));
    }

    /** Issues a token to a person; not even its first characters are public. */
    private String newToken(String person) {
        return issued(
                form("kind", "PERSON", "person", kept("TokensEndpoint.NewToken.person", person)));
    }

    /** Issues a token to a service of a name of its own. */
    void newService() {
        String name = kept("TokensEndpoint.NewToken.service", marks.text());
        issued(form("kind", "SERVICE", "service", name, "roles", List.of(Role.DASHBOARD)));
    }

    private String issued(Map<String, @Nullable Object> form) {
        JsonNode token = knock("/api/v1/tokens", Program.ADMIN, form);
        kept("token id", token.path("id").asString());
        String secret = kept("token", token.path("secret").asString());
        kept("token prefix", secret.substring(0, 12));
        return secret;
    }

    /** The nth person of a role. */
    String token(Role role, int number) {
        while (tokens.getOrDefault(role, List.of()).size() <= number) {
            newPerson(role);
        }
        return tokens.getOrDefault(role, List.of()).get(number);
    }

    /** Gives a command and, now and then, the same again; a missing answer is a refusal. */
    JsonNode give(String path, Role role, Map<String, @Nullable Object> form) {
        return give(path, role, 0, form);
    }

    JsonNode give(String path, Role role, int number, Map<String, @Nullable Object> form) {
        return knock(path, role == Role.ADMIN ? Program.ADMIN : token(role, number), form);
    }

    private JsonNode knock(String path, String token, Map<String, @Nullable Object> form) {
        String key = kept("idempotency key", marks.word());
        String request = kept("Actor.requestId", marks.word());
        String body = StoredJson.MAPPER.writeValueAsString(form);
        String[] headers = {"Idempotency-Key", key, "X-Request-Id", request};
        HttpResponse<String> answer = program.post(path, token, body, headers);
        String name = path.replaceAll("^.*/", "");
        boolean let = answer.statusCode() < 300;
        afterwards.run();
        if (let) {
            accepted.merge(name, 1, Integer::sum);
        } else {
            JsonNode problem = Program.json(answer);
            whyNot = problem.path("detail").asString();
            refused.merge(name + " " + problem.path("type").asString(), 1, Integer::sum);
        }
        if (answer.statusCode() >= 500) {
            throw new AssertionError(path + body + " → " + answer.body());
        }
        if (let && random.nextInt(10) == 0) {
            program.post(path, token, body, headers);
        }
        return let ? Program.json(answer) : StoredJson.MAPPER.createObjectNode();
    }

    Map<String, Integer> accepted() {
        return accepted;
    }

    Map<String, Integer> refused() {
        return refused;
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
