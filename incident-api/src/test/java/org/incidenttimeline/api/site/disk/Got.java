package org.incidenttimeline.api.site.disk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader got.
 *
 * @param kept the headers that must be the same wherever an answer comes from
 * @param byProgram whether the program answered, which gives each answer an id
 */
record Got(
        int status,
        String body,
        Map<String, String> kept,
        boolean byProgram,
        @Nullable String encoding,
        int length) {

    private static final List<String> SAME =
            List.of(
                    "content-type",
                    "content-security-policy",
                    "x-content-type-options",
                    "x-frame-options",
                    "referrer-policy",
                    "permissions-policy",
                    "cross-origin-opener-policy",
                    "cross-origin-resource-policy",
                    "access-control-allow-origin",
                    "access-control-expose-headers",
                    "cache-control",
                    "vary");

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    /** By GET. */
    static Got at(int port, String path, String... headers) {
        return by("GET", port, path, headers);
    }

    /** By any method, without a body. */
    static Got by(String method, int port, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(30))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new AssertionError(method + " " + path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Got of(HttpResponse<byte[]> answer) {
        Map<String, String> kept =
                answer.headers().map().entrySet().stream()
                        .filter(it -> SAME.contains(it.getKey().toLowerCase(Locale.ROOT)))
                        .collect(
                                Collectors.toMap(
                                        it -> it.getKey().toLowerCase(Locale.ROOT),
                                        it -> String.join(", ", it.getValue()),
                                        (one, other) -> one + ", " + other,
                                        TreeMap::new));
        return new Got(
                answer.statusCode(),
                new String(answer.body(), StandardCharsets.ISO_8859_1),
                kept,
                answer.headers().firstValue("X-Request-Id").isPresent(),
                answer.headers().firstValue("Content-Encoding").orElse(null),
                (int) answer.headers().firstValueAsLong("Content-Length").orElse(-1));
    }

    /** What a reader can tell apart. */
    Got asRead() {
        return new Got(status, body, kept, false, null, -1);
    }
}
