package org.incidenttimeline.api.canary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteFiles;

/** Every public byte there is at one moment, as it is served, lies on the disk or is measured. */
final class Everywhere {

    private final Readers readers;
    private final HttpClient http = HttpClient.newHttpClient();

    Everywhere(Readers readers) {
        this.readers = readers;
    }

    /** Every public path; one of each kind in every form in which a reader may take it. */
    Map<String, String> served() {
        Map<String, String> all = new TreeMap<>();
        SiteFiles files = readers.program().get(PublicSite.class).files();
        readers.hear();
        Set<String> kinds = new HashSet<>();
        for (String path : new TreeSet<>(files.all().keySet())) {
            take(all, "GET", path);
            if (!kinds.add(path.replaceAll("[0-9a-f-]{36}|problems/.*", ""))) {
                continue;
            }
            take(all, "GET", path, "Accept-Encoding", "gzip");
            take(all, "HEAD", path);
            take(all, "OPTIONS", path, "Origin", "https://shop.example");
            take(all, "GET", path, "If-None-Match", "*");
            take(all, "GET", path + "?lang=cy", "Accept", "text/plain");
            take(all, "GET", path + "?limit=2");
        }
        return all;
    }

    private void take(Map<String, String> all, String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(readers.program().at(path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        HttpResponse<byte[]> answer = got(headers.length == 0 ? request : request.headers(headers));
        byte[] body =
                unpacked(answer.headers().firstValue("content-encoding").orElse(""), answer.body());
        Map<String, Object> shown = new TreeMap<>(answer.headers().map());
        List.of("date", "x-request-id", "connection").forEach(shown::remove);
        readers.search(path, shown.toString().getBytes(StandardCharsets.UTF_8));
        readers.search(path, body);
        if (!path.startsWith("/confirmed.json")) {
            all.put(
                    method + " " + path + " " + String.join(" ", headers),
                    answer.statusCode()
                            + " "
                            + shown
                            + new String(body, StandardCharsets.ISO_8859_1));
        }
    }

    private HttpResponse<byte[]> got(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static byte[] unpacked(String encoding, byte[] body) {
        if (!encoding.equals("gzip") || body.length == 0) {
            return body;
        }
        try (GZIPInputStream open = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return open.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Every file of the static site, of all generations, hidden ones too; names and contents. */
    int onDisk(Path site) {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(it -> !it.equals(site))
                    .mapToInt(
                            it -> {
                                String name = site.relativize(it).toString();
                                readers.search(name, name.getBytes(StandardCharsets.UTF_8));
                                return Files.isRegularFile(it) ? read(name, it) : 0;
                            })
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int read(String name, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            readers.search(name, unpacked(name.endsWith(".gz") ? "gzip" : "", bytes));
            return 1;
        } catch (IOException gone) {
            // A generation that was just taken away.
            return 0;
        }
    }

    /** What operators measure: of no incident by name or id. */
    void measured() {
        for (String path :
                new String[] {
                    "/actuator",
                    "/actuator/health",
                    "/actuator/health/readiness",
                    "/actuator/health/liveness",
                    "/actuator/prometheus",
                    "/actuator/info",
                    "/actuator/env",
                    "/actuator/loggers"
                }) {
            URI at = readers.program().operationsAt(path);
            HttpResponse<byte[]> answer = got(HttpRequest.newBuilder(at));
            readers.search(path, answer.headers().toString().getBytes(StandardCharsets.UTF_8));
            readers.search(path, answer.body());
        }
    }
}
