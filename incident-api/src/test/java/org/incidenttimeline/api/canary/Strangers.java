package org.incidenttimeline.api.canary;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.security.Route;
import org.incidenttimeline.api.security.Routes;
import org.jspecify.annotations.Nullable;

/** Anyone, at every door there is, with ids that only insiders know; and with ids made up. */
final class Strangers {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "PROPFIND");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int TOO_MUCH = 3_000_000;

    private final Program program;
    private final Readers readers;
    private final Map<String, String> stolen;
    private final List<String> differing = new ArrayList<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    Strangers(Readers readers, Map<String, String> stolen) {
        this.program = readers.program();
        this.readers = readers;
        this.stolen = stolen;
    }

    /** Asks at every route, in every way. */
    void knockEverywhere() {
        for (Route route : Routes.TABLE) {
            for (String method : METHODS) {
                compare(method, route.path(), "application/json");
            }
            compare("GET", route.path(), "text/html");
            compare("GET", route.path(), "image/png");
        }
        for (String path : List.of("/", "/verify", "/api/v1/incidents", "/nowhere", "/x;y=z")) {
            ask("POST", path, "text/html", "application/json", "{\"a\":", "Bearer wrong");
            ask("POST", path, "text/html", "application/xml", "<a/>", null);
            ask("POST", path, "application/json", FORM, "message=x", null);
            ask("POST", path, "*/*", "application/json", "x".repeat(TOO_MUCH), null);
            ask("POST", path, "*/*", FORM, "message=" + "x".repeat(TOO_MUCH), null);
        }
        for (String name : stolen.values()) {
            String form = "username=" + name + "&password=wrong";
            ask("POST", "/login", "text/html", FORM, form, null);
        }
    }

    /** Checks messages until there have been too many. */
    void checkTooOften() {
        while (!answers.containsKey(429)) {
            ask("POST", "/verify", "text/html", FORM, "message=" + UUID.randomUUID(), null);
        }
    }

    private void compare(String method, String path, String accept) {
        String known = path;
        String unknown = path;
        for (Map.Entry<String, String> it : stolen.entrySet()) {
            known = known.replace("{" + it.getKey() + "}", it.getValue());
            unknown =
                    unknown.replace(
                            "{" + it.getKey() + "}",
                            it.getValue().length() == 36
                                    ? UUID.randomUUID().toString()
                                    : "cnr" + UUID.randomUUID().toString().substring(0, 8));
        }
        String told = ask(method, plain(known), accept, "application/json", "{}", null);
        if (!told.equals(ask(method, plain(unknown), accept, "application/json", "{}", null))) {
            differing.add(method + " " + path + " " + told);
        }
    }

    private static String plain(String path) {
        return path.replace("{list}", "findings")
                .replaceAll("\\{language[^}]*]\\{2,3}}", "cy")
                .replaceAll("\\{[a-zA-Z]+}", "impact")
                .replace("**", "x");
    }

    /** Gives what was told, without what was asked. */
    private String ask(
            String method,
            String path,
            String accept,
            String type,
            String body,
            @Nullable String credentials) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(program.at(path))
                        .header("Accept", accept)
                        .header("Content-Type", type)
                        .method(
                                method,
                                method.equals("GET") || method.equals("HEAD")
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        if (path.endsWith("/stream") && method.equals("GET")) {
            return "is listened to elsewhere";
        }
        HttpResponse<String> answer = program.send(request);
        answers.merge(answer.statusCode(), 1, Integer::sum);
        Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers().map());
        List.of("x-request-id", "date", "set-cookie", "connection").forEach(headers::remove);
        String told = answer.statusCode() + " " + new TreeMap<>(headers) + " " + answer.body();
        String own = told.replace(path, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        readers.search(method + " " + path, own.getBytes(StandardCharsets.UTF_8));
        return own;
    }

    /** Where an id that exists was answered otherwise than one that does not. */
    List<String> differing() {
        return differing;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> answers() {
        return answers;
    }
}
