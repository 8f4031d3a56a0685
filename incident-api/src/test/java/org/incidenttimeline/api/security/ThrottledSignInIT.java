package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.api.door.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What guessing gets at the doors themselves, with the limits that an operator gets. */
class ThrottledSignInIT {

    private static final String PASSWORD = "correct horse";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static Program program;

    private final String name = "Lead " + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        program =
                Program.of(
                        new SpringApplicationBuilder(IncidentApplication.class)
                                .run(
                                        "--server.port=0",
                                        "--management.server.port=0",
                                        "--incident.bootstrap-token=" + Program.ADMIN,
                                        "--incident.data-dir="
                                                + Files.createTempDirectory("throttled"),
                                        "--server.forward-headers-strategy=native",
                                        "--logging.level.root=error"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** Somebody at an address of their own. */
    private record Client(HttpClient http, String address) {

        static Client at(String address) {
            return new Client(
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), address);
        }

        HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return http.send(
                    request.header("X-Forwarded-For", address).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> signIn(String name, String password, String accept) throws Exception {
            Matcher csrf = CSRF.matcher(send(HttpRequest.newBuilder(program.at("/login"))).body());
            assertThat(csrf.find()).isTrue();
            return send(
                    HttpRequest.newBuilder(program.at("/login"))
                            .header("Accept", accept)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "_csrf=%s&username=%s&password=%s"
                                                    .formatted(
                                                            csrf.group(1),
                                                            encoded(name),
                                                            encoded(password)))));
        }

        HttpResponse<String> signIn(String name, String password) throws Exception {
            return signIn(name, password, "text/html");
        }

        int withToken(String token) throws Exception {
            return send(HttpRequest.newBuilder(program.at("/api/v1/people"))
                            .header("Authorization", "Bearer " + token))
                    .statusCode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }

    private void addLead() {
        Program.text(
                program.post(
                        "/api/v1/people",
                        Program.ADMIN,
                        "{\"name\":\"%s\",\"roles\":[\"COMMS_APPROVER\"],\"password\":\"%s\"}"
                                .formatted(name, PASSWORD)),
                "person");
    }

    @Test
    void tellsWhoGuessesTooOftenWhenToComeBackWhetherTheNameIsThereOrNot() throws Exception {
        addLead();
        String there = throttled(Client.at("192.0.2.1"), name);
        String nowhere = throttled(Client.at("192.0.2.2"), "Nobody " + UUID.randomUUID());

        assertThat(there).isEqualTo(nowhere);
    }

    /** The page that somebody sees after five wrong guesses, without its figures. */
    private static String throttled(Client client, String name) throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(location(client.signIn(name, "wrong"))).endsWith("/login?error");
        }
        HttpResponse<String> answer = client.signIn(name, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 181L);
        assertThat(answer.body()).contains("There were too many tries to get in", "Try again in");
        HttpResponse<String> json = client.signIn(name, PASSWORD, "application/json");
        assertThat(json.statusCode()).isEqualTo(429);
        assertThat(json.body()).contains("/problems/too-many-guesses");
        return answer.headers().map().keySet() + answer.body().replaceAll("\\d+ seconds", "");
    }

    @Test
    void letsTheLeadInWhereTheyHaveBeenHoweverManyGuessElsewhere() throws Exception {
        addLead();
        assertThat(location(Client.at("198.51.100.7").signIn(name, PASSWORD)))
                .endsWith("/internal");
        for (int guess = 0; guess < 60; guess++) {
            Client.at("203.0.113." + guess).signIn(name, "wrong");
        }

        assertThat(Client.at("203.0.113.99").signIn(name, PASSWORD).statusCode())
                .as("a strange address waits")
                .isEqualTo(429);
        assertThat(location(Client.at("198.51.100.7").signIn(name, PASSWORD)))
                .endsWith("/internal");
    }

    @Test
    void limitsBadTokensWithoutHarmToGoodOnesBehindTheSameAddress() throws Exception {
        Client client = Client.at("192.0.2.50");
        List<Integer> answers = new ArrayList<>();
        do {
            answers.add(client.withToken("guess-" + answers.size()));
        } while (answers.getLast() != 429 && answers.size() < 1000);

        assertThat(answers).hasSizeGreaterThan(60).endsWith(429);
        assertThat(answers.subList(0, answers.size() - 1)).containsOnly(401);
        assertThat(client.withToken(Program.ADMIN)).isEqualTo(200);
        assertThat(Client.at("192.0.2.51").withToken("guess")).isEqualTo(401);
    }

    @Test
    void sendsTheCookieOverTlsAloneWhenTheRequestCameByIt() throws Exception {
        HttpResponse<String> answer =
                Client.at("192.0.2.60")
                        .send(
                                HttpRequest.newBuilder(program.at("/login"))
                                        .header("X-Forwarded-Proto", "https"));

        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("JSESSIONID", "Secure", "HttpOnly", "SameSite=Lax");
    }
}
