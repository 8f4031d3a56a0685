package org.incidenttimeline.api.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.Role;

/**
 * Someone who comes to a door.
 *
 * @param headers what shows who it is
 */
public record Visitor(String name, Kind kind, Set<Role> roles, List<String> headers) {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** How a visitor shows who it is. */
    public enum Kind {
        NOBODY,
        UNKNOWN_TOKEN,
        PERSON,
        MACHINE,
        SESSION,
        SESSION_WITH_FORM_TOKEN
    }

    boolean holds(Route route) {
        return roles.stream().anyMatch(route.roles()::contains);
    }

    boolean isUnknown() {
        return kind == Kind.UNKNOWN_TOKEN;
    }

    /** Everyone there is: of each role a person, a machine and two sessions. */
    public static List<Visitor> all(Program program) {
        List<Visitor> all = new ArrayList<>();
        all.add(new Visitor("nobody", Kind.NOBODY, Set.of(), List.of()));
        all.add(
                new Visitor(
                        "unknown token",
                        Kind.UNKNOWN_TOKEN,
                        Set.of(),
                        List.of("Authorization: Bearer it_nothing")));
        for (Role role : Role.values()) {
            all.add(bearer(role, Kind.PERSON, program.token(role)));
            all.add(bearer(role, Kind.MACHINE, machine(program, role)));
            all.addAll(sessions(program, role));
        }
        return all;
    }

    private static Visitor bearer(Role role, Kind kind, String token) {
        return new Visitor(
                role + " " + kind, kind, Set.of(role), List.of("Authorization: Bearer " + token));
    }

    private static String machine(Program program, Role role) {
        String body =
                "{\"kind\":\"SERVICE\",\"service\":\"%s\",\"roles\":[\"%s\"]}"
                        .formatted(UUID.randomUUID(), role);
        return Program.text(program.post("/api/v1/tokens", Program.ADMIN, body), "secret");
    }

    private static List<Visitor> sessions(Program program, Role role) {
        String name = "Visitor " + UUID.randomUUID();
        String body =
                "{\"name\":\"%s\",\"roles\":[\"%s\"],\"password\":\"correct horse\"}"
                        .formatted(name, role);
        Program.text(program.post("/api/v1/people", Program.ADMIN, body), "person");
        CookieManager cookies = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            String form =
                    "username=%s&password=correct+horse&_csrf=%s"
                            .formatted(
                                    URLEncoder.encode(name, StandardCharsets.UTF_8),
                                    token(browser, program));
            browser.send(
                    HttpRequest.newBuilder(program.at("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            String csrf = token(browser, program);
            String cookie = "Cookie: " + cookies.getCookieStore().getCookies().getFirst();
            return List.of(
                    new Visitor(role + " session", Kind.SESSION, Set.of(role), List.of(cookie)),
                    new Visitor(
                            role + " form",
                            Kind.SESSION_WITH_FORM_TOKEN,
                            Set.of(role),
                            List.of(cookie, "X-CSRF-TOKEN: " + csrf)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String token(HttpClient browser, Program program)
            throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(program.at("/login")).build();
        Matcher found =
                CSRF.matcher(browser.send(form, HttpResponse.BodyHandlers.ofString()).body());
        if (!found.find()) {
            throw new AssertionError("the form to sign in carries no token");
        }
        return found.group(1);
    }
}
