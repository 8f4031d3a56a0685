package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program on an embedded database of its own, started once for all tests. */
public final class Program implements AutoCloseable {

    /** The administrator's token, as an operator would set it. */
    public static final String ADMIN = "bootstrap-token-of-the-tests-0123456789";

    private static final List<String> USUAL =
            List.of(
                    "--server.port=0",
                    "--management.server.port=0",
                    "--incident.bootstrap-token=" + ADMIN,
                    "--incident.limits.checks-per-minute=100000",
                    "--incident.limits.guesses-per-address=100000",
                    "--incident.limits.bad-tokens-per-address=100000",
                    "--incident.limits.requests-per-address=10000000",
                    "--incident.limits.requests-per-account=10000000",
                    "--logging.level.root=warn",
                    "--spring.main.banner-mode=off");

    private static final JsonMapper JSON = new JsonMapper();

    private final @Nullable ConfigurableApplicationContext context;
    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Program(@Nullable ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /** A program that runs in a process of its own, with {@link #ADMIN} as its token. */
    public static Program elsewhere(int port) {
        return new Program(null, "http://localhost:" + port);
    }

    /** One that the caller has started, and stops. */
    public static Program of(ConfigurableApplicationContext context) {
        return new Program(
                context,
                "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** The one that all tests share. */
    public static Program shared() {
        return Holder.RUNNING;
    }

    private static final class Holder {
        static final Program RUNNING = ofItsOwn();
    }

    /** One on a store of its own, for a test that closes it. */
    public static Program ofItsOwn() {
        try {
            return apart("--incident.data-dir=" + Files.createTempDirectory("doors"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One for a single test, which closes it; what is given here goes before what is usual. */
    public static Program apart(String... arguments) {
        return with(CountedConnections.class, arguments);
    }

    /** As {@link #apart}, with the beans of a class. */
    public static Program with(Class<?> beans, String... arguments) {
        Map<String, String> settings = new LinkedHashMap<>();
        Stream.concat(USUAL.stream(), Stream.of(arguments))
                .forEach(it -> settings.put(it.replaceFirst("=.*", ""), it));
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(IncidentApplication.class, beans)
                        .run(settings.values().toArray(String[]::new));
        return of(context);
    }

    /** Ends it, as an operator would. */
    @Override
    public void close() {
        Objects.requireNonNull(context).close();
    }

    /** A part of the running program. */
    public <T> T get(Class<T> type) {
        return Objects.requireNonNull(context).getBean(type);
    }

    /** Every part of this kind. */
    public <T> Collection<T> all(Class<T> type) {
        return Objects.requireNonNull(context).getBeansOfType(type).values();
    }

    /** The address of a path. */
    public URI at(String path) {
        return URI.create(address + path);
    }

    /** The address of a path on the operators' port. */
    public URI operationsAt(String path) {
        return URI.create("http://localhost:" + property("local.management.port") + path);
    }

    private String property(String name) {
        String value = Objects.requireNonNull(context).getEnvironment().getProperty(name);
        assertThat(value).as(name).isNotNull();
        return String.valueOf(value);
    }

    /** A token of a person who holds exactly these roles. */
    public String token(Role... roles) {
        String key = Arrays.stream(roles).sorted().map(Role::name).collect(Collectors.joining("-"));
        return tokens.computeIfAbsent(key, it -> newToken(newPerson(roles)));
    }

    /** Adds a person of these roles, who cannot sign in to pages. */
    public String newPerson(Role... roles) {
        String held =
                Arrays.stream(roles)
                        .map(role -> "\"" + role + "\"")
                        .collect(Collectors.joining(","));
        String name = "Person " + UUID.randomUUID();
        String body = "{\"name\":\"%s\",\"roles\":[%s]}".formatted(name, held);
        return text(post("/api/v1/people", ADMIN, body), "person");
    }

    /** Issues a token to a person. */
    public String newToken(String person) {
        String body = "{\"kind\":\"PERSON\",\"person\":\"%s\"}".formatted(person);
        return text(post("/api/v1/tokens", ADMIN, body), "secret");
    }

    /** Posts JSON and gives the answer. */
    public HttpResponse<String> post(
            String path, @Nullable String token, String body, String... headers) {
        return send(
                request(path, token, headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Gets an address. */
    public HttpResponse<String> get(String path, @Nullable String token, String... headers) {
        return send(request(path, token, headers));
    }

    /** A request still to be finished. */
    public HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Sends a request and gives the answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks again, as the answer says, while what is asked for is not there yet. */
    public static HttpResponse<String> patiently(Callable<HttpResponse<String>> asked) {
        return await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .until(asked, answer -> answer.statusCode() != 503);
    }

    /** The body of an answer. */
    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** A member of a successful answer. */
    public static String text(HttpResponse<String> answer, String member) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json(answer).path(member).asString();
    }
}
