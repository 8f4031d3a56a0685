package org.incidenttimeline.api.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.incidenttimeline.api.canary.Secrets.Leak;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteFiles;
import org.jspecify.annotations.Nullable;

/** Reads every public answer as soon as it is another one, and searches it for what is secret. */
final class Readers implements AutoCloseable {

    private final Place place;
    private final Secrets secrets;
    private final Set<String> read = new HashSet<>();
    private final List<Leak> leaks = new ArrayList<>();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable InputStream stream;
    private long bytes;

    Readers(Place place, Secrets secrets) {
        this.place = place;
        this.secrets = secrets;
        listen(null);
    }

    /** Opens the stream, from now on or from the change named on. */
    void listen(@Nullable String after) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(place.program().at("/api/v1/public/stream"));
            if (after != null) {
                request.header("Last-Event-ID", after);
            }
            HttpResponse<InputStream> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            search("stream", answer.headers().toString().getBytes(StandardCharsets.UTF_8));
            if (stream != null) {
                stream.close();
            }
            stream = answer.body();
            Thread.ofVirtual().start(() -> follow(answer.body()));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void follow(InputStream body) {
        byte[] part = new byte[4096];
        try {
            for (int size = body.read(part); size >= 0; size = body.read(part)) {
                synchronized (told) {
                    told.write(part, 0, size);
                }
            }
        } catch (IOException closed) {
            // The test has ended, or listens anew.
        }
    }

    /** Looks at the site as it is now, and at what the stream has said since. */
    void look() {
        SiteFiles files = place.program().get(PublicSite.class).files();
        byte[] said;
        synchronized (told) {
            said = told.toByteArray();
            told.reset();
        }
        place.hear();
        search("stream", said);
        files.all()
                .forEach(
                        (path, file) -> {
                            if (read.add(path + file.content().tag())) {
                                search(path, (path + file.type()).getBytes(StandardCharsets.UTF_8));
                                search(path, file.content().body());
                            }
                        });
    }

    /** Learns what has been recorded until now, and with it what is public. */
    void hear() {
        place.hear();
    }

    /** Searches what anyone was given somewhere. */
    void search(String where, byte[] found) {
        bytes += found.length;
        leaks.addAll(secrets.in(where, found));
    }

    /** All that was found so far. */
    List<Leak> leaks() {
        return leaks;
    }

    /** How many bytes were searched. */
    long bytes() {
        return bytes;
    }

    Program program() {
        return place.program();
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
        http.close();
    }
}
