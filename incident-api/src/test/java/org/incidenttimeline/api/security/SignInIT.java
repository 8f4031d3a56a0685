package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidenttimeline.api.door.Program;
import org.junit.jupiter.api.Test;

/** Signing in to pages, and what ends a session. */
class SignInIT {

    private static final Program PROGRAM = Program.shared();
    private static final String PASSWORD = "correct horse";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final String name = "Robin " + UUID.randomUUID();
    private final String person =
            Program.text(
                    PROGRAM.post(
                            "/api/v1/people",
                            Program.ADMIN,
                            "{\"name\":\"%s\",\"roles\":[\"ANALYST\"],\"password\":\"%s\"}"
                                    .formatted(name, PASSWORD)),
                    "person");

    @Test
    void sendsStrangersToTheFormAndBackAfterwards() throws Exception {
        HttpResponse<String> page = open("/internal/incidents");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(location(page)).endsWith("/login");
        String before = session();

        HttpResponse<String> signedIn = signIn(PASSWORD);

        assertThat(location(signedIn)).contains("/internal/incidents");
        assertThat(session()).as("a session brought along is not kept").isNotEqualTo(before);
        assertThat(open("/internal/incidents").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsNotWhetherNameOrPasswordIsWrong() throws Exception {
        assertThat(location(signIn("wrong password"))).endsWith("/login?error");
        HttpResponse<String> unknown = submit("nobody", PASSWORD, csrf("/login"));
        assertThat(location(unknown)).endsWith("/login?error");
        assertThat(names(unknown)).isEqualTo(names(signIn("wrong password")));
        assertThat(open("/login?error").body()).contains("name or the password is wrong");
        assertThat(open("/internal/incidents").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesFormsWithoutTheirToken() throws Exception {
        assertThat(submit(name, PASSWORD, "forged").statusCode()).isEqualTo(403);
        signIn(PASSWORD);
        HttpResponse<String> forged =
                send(
                        HttpRequest.newBuilder(PROGRAM.at("/api/v1/incidents"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(
                        send(HttpRequest.newBuilder(PROGRAM.at("/logout"))
                                        .POST(HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void endsTheSessionAtSignOut() throws Exception {
        signIn(PASSWORD);
        String csrf = csrf("/internal/incidents");

        HttpResponse<String> out = form("/logout", Map.of("_csrf", csrf));

        assertThat(location(out)).endsWith("/login?out");
        assertThat(open("/internal/incidents").statusCode()).isEqualTo(302);
    }

    @Test
    void endsTheSessionWhenRolesChangeAndBeginsTheNextWithThem() throws Exception {
        signIn(PASSWORD);
        assertThat(open("/api/v1/incidents").statusCode()).isEqualTo(200);

        change("{\"roles\":[\"ADMIN\"]}");

        assertThat(open("/api/v1/incidents").statusCode()).isEqualTo(401);
        signIn(PASSWORD);
        assertThat(open("/api/v1/people").statusCode()).isEqualTo(200);
        assertThat(open("/api/v1/incidents").statusCode()).isEqualTo(403);
        change("{\"roles\":[\"ANALYST\"]}");
        assertThat(open("/api/v1/people").statusCode()).isEqualTo(401);
    }

    @Test
    void goesOnWhenOnlyTheNameChanges() throws Exception {
        signIn(PASSWORD);
        change("{\"name\":\"Sam %s\"}".formatted(UUID.randomUUID()));
        assertThat(open("/api/v1/incidents").statusCode()).isEqualTo(200);
    }

    @Test
    void neverTakesASessionThatSomebodyElseMade() throws Exception {
        HttpResponse<String> signedIn =
                send(
                        HttpRequest.newBuilder(PROGRAM.at("/login"))
                                .header("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF"));
        assertThat(signedIn.body()).contains("_csrf");
        assertThat(session()).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
        String before = session();
        signIn(PASSWORD);
        assertThat(session()).isNotEqualTo(before);
        cookies.getCookieStore().removeAll();
        assertThat(
                        send(HttpRequest.newBuilder(PROGRAM.at("/api/v1/incidents"))
                                        .header("Cookie", "JSESSIONID=" + before))
                                .statusCode())
                .as("the id known before the sign-in opens nothing")
                .isEqualTo(401);
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() throws Exception {
        assertThat(open("/login").headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void letsPeopleChangeTheirOwnPassword() throws Exception {
        signIn(PASSWORD);
        String csrf = csrf("/internal/account");
        assertThat(change(csrf, "wrong", "a new one", "a new one").body())
                .contains("The present password is wrong.");
        assertThat(change(csrf, PASSWORD, "a new one", "another").body())
                .contains("not typed the same way twice");
        assertThat(change(csrf, PASSWORD, "short", "short").body())
                .contains("must have at least 8 characters");
        assertThat(change("forged", PASSWORD, "a new one", "a new one").statusCode())
                .isEqualTo(403);

        assertThat(location(change(csrf, PASSWORD, "a new one", "a new one")))
                .endsWith("/login?changed");

        assertThat(open("/internal/account").statusCode()).isEqualTo(302);
        assertThat(location(signIn(PASSWORD))).endsWith("/login?error");
        assertThat(location(signIn("a new one"))).doesNotContain("login");
        assertThat(open("/internal/account").body()).contains(person, "ANALYST", "/internal/audit");
    }

    private HttpResponse<String> change(String csrf, String current, String next, String again)
            throws Exception {
        return form(
                "/internal/account/password",
                Map.of("_csrf", csrf, "current", current, "password", next, "again", again));
    }

    @Test
    void endsTheSessionOfAnOldPasswordAndOfAnErasedPerson() throws Exception {
        signIn(PASSWORD);
        change("{\"password\":\"another password\"}");
        assertThat(open("/api/v1/incidents").statusCode()).isEqualTo(401);

        signIn("another password");
        assertThat(open("/api/v1/incidents").statusCode()).isEqualTo(200);
        PROGRAM.send(PROGRAM.request("/api/v1/people/" + person, Program.ADMIN).DELETE());
        assertThat(open("/api/v1/incidents").statusCode()).isEqualTo(401);
        assertThat(location(signIn("another password"))).endsWith("/login?error");
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        return submit(name, password, csrf("/login"));
    }

    private HttpResponse<String> submit(String user, String password, String csrf)
            throws Exception {
        return form("/login", Map.of("username", user, "password", password, "_csrf", csrf));
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
        String body =
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(PROGRAM.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String csrf(String path) throws Exception {
        Matcher found = CSRF.matcher(open(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> open(String path) throws Exception {
        return send(HttpRequest.newBuilder(PROGRAM.at(path)).header("Accept", "text/html, */*"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static Set<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private void change(String body) {
        HttpResponse<String> answer =
                PROGRAM.send(
                        PROGRAM.request("/api/v1/people/" + person, Program.ADMIN)
                                .header("Content-Type", "application/json")
                                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
