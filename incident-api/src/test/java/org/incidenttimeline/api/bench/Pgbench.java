package org.incidenttimeline.api.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own load generator, which appends the last row of a log again and again under the
 * lock of its head: the least that any program with such a log has to do.
 */
final class Pgbench {

    private static final Pattern STORE = Pattern.compile("//localhost:(\\d+)/(\\w+)");
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");
    private static final String LAST_ROW_AGAIN =
            """
            BEGIN;
            SELECT position + 1 AS next FROM log_head WHERE id = 1 FOR UPDATE \\gset
            INSERT INTO domain_event_entry (global_index, time_stamp, event_identifier,
              aggregate_identifier, sequence_number, type, payload_type, payload_revision,
              payload, meta_data, salt, metadata_digest, payload_digest, hash)
            SELECT :next, time_stamp, gen_random_uuid()::text, gen_random_uuid()::text, 0, type,
              payload_type, payload_revision, payload, meta_data, salt, metadata_digest,
              payload_digest, hash FROM domain_event_entry WHERE global_index = :next - 1;
            UPDATE log_head SET position = :next, recorded_at = recorded_at, hash = hash
              WHERE id = 1;
            END;
            """;

    private final Path script = Files.createTempFile("append", ".sql");
    private final Matcher store;

    /**
     * @param url the setting that names the store, whose last event will be repeated
     */
    Pgbench(String url) throws IOException {
        store = STORE.matcher(url);
        if (!store.find()) {
            throw new IllegalArgumentException(url);
        }
        Files.writeString(script, LAST_ROW_AGAIN);
    }

    /** How many rows so many clients append in a second. */
    double appends(int clients, Duration time) throws IOException, InterruptedException {
        Process pgbench =
                new ProcessBuilder(
                                installed(),
                                "-n",
                                "-M",
                                "prepared",
                                "-c",
                                Integer.toString(clients),
                                "-T",
                                Long.toString(time.toSeconds()),
                                "-f",
                                script.toString(),
                                "-h",
                                "localhost",
                                "-p",
                                store.group(1),
                                "-U",
                                "postgres",
                                store.group(2))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (pgbench.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** Debian keeps it with the server, beside no path. */
    private static String installed() throws IOException {
        Path servers = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(servers)) {
            try (Stream<Path> versions = Files.list(servers)) {
                return versions.map(it -> it.resolve("bin/pgbench"))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst()
                        .orElse("pgbench");
            }
        }
        return "pgbench";
    }
}
