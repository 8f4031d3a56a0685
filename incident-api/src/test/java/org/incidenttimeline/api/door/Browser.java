package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.Role;
import org.springframework.web.util.HtmlUtils;

/** A person who uses the pages in a browser without script: one session, forms sent as drawn. */
public final class Browser {

    private static final String PASSWORD = "correct horse";
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b.*?</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Program program;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private Browser(Program program) {
        this.program = program;
    }

    /** Signed in as a new person of these roles. */
    public static Browser signedIn(Program program, Role... roles) {
        String name = "Person " + UUID.randomUUID();
        String held =
                Arrays.stream(roles).map(it -> "\"" + it + "\"").collect(Collectors.joining(","));
        Program.text(
                program.post(
                        "/api/v1/people",
                        Program.ADMIN,
                        "{\"name\":\"%s\",\"roles\":[%s],\"password\":\"%s\"}"
                                .formatted(name, held, PASSWORD)),
                "person");
        return signedIn(program, name, PASSWORD);
    }

    /** Whose session has ended. */
    public static Browser signedOut(Program program) {
        return new Browser(program);
    }

    /** Signed in under a name that exists. */
    public static Browser signedIn(Program program, String name, String password) {
        Browser browser = new Browser(program);
        HttpResponse<String> form = browser.open("/login");
        Map<String, String> fields = browser.hidden(form, "/login");
        browser.post(
                "/login",
                List.of(
                        Map.entry("_csrf", fields.getOrDefault("_csrf", "")),
                        Map.entry("username", name),
                        Map.entry("password", password)));
        return browser;
    }

    /** Opens an address. */
    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(program.at(path)).header("Accept", "text/html, */*"));
    }

    /** Opens a stream and gives its lines as they come, until it ends. */
    public HttpResponse<Stream<String>> stream(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(program.at(path)).build(),
                    HttpResponse.BodyHandlers.ofLines());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Where an answer leads. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        URI there = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return open(
                there.getRawPath()
                        + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery()));
    }

    /** The hidden fields of the form of a page that goes to an address. */
    public Map<String, String> hidden(HttpResponse<String> page, String action) {
        String form =
                FORM.matcher(page.body())
                        .results()
                        .map(it -> it.group())
                        .filter(it -> it.contains("action=\"" + action + "\""))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no form to " + action));
        return HIDDEN.matcher(form)
                .results()
                .collect(
                        Collectors.toMap(
                                it -> it.group(1),
                                it -> HtmlUtils.htmlUnescape(it.group(2)),
                                (first, second) -> first));
    }

    /** Sends the form of a page with its hidden fields and what is typed: name, value, name, … */
    public HttpResponse<String> submit(HttpResponse<String> page, String action, String... typed) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(hidden(page, action).entrySet());
        for (int at = 0; at < typed.length; at += 2) {
            fields.add(Map.entry(typed[at], typed[at + 1]));
        }
        return post(action, fields);
    }

    /** Sends fields to an address. */
    public HttpResponse<String> post(String action, List<Map.Entry<String, String>> fields) {
        String body =
                fields.stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(program.at(action))
                        .header("Accept", "text/html, */*")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The text of a page without its tags. */
    public static String text(HttpResponse<String> page) {
        Matcher tags = Pattern.compile("(?s)<[^>]*>").matcher(page.body());
        return HtmlUtils.htmlUnescape(tags.replaceAll(" ")).replaceAll("\\s+", " ");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
