package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stream of events that somebody reads until it is closed. */
public final class Listening implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Listening() {}

    public static Listening to(Program program, String path, @Nullable String token)
            throws IOException, InterruptedException {
        return to(program, path, token, line -> {});
    }

    /** Hands on each line, too, on the thread that has received it. */
    public static Listening to(
            Program program, String path, @Nullable String token, Consumer<String> reader)
            throws IOException, InterruptedException {
        Listening it = new Listening();
        HttpRequest.Builder request = HttpRequest.newBuilder(program.at(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<Stream<String>> answer =
                it.http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        Thread.ofVirtual().start(() -> it.read(answer.body(), reader));
        return it;
    }

    private void read(Stream<String> answer, Consumer<String> reader) {
        try {
            answer.forEach(
                    line -> {
                        lines.add(line);
                        reader.accept(line);
                    });
        } catch (UncheckedIOException closed) {
            // By the one who had opened it.
        }
    }

    /** Whether a line holds these words. */
    boolean heard(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
