package org.incidenttimeline.api.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PostgreSQL server of one test alone, that it may stop, start again, and let stand still. */
final class OwnPostgres implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres server;

    OwnPostgres() throws IOException {
        directory = Files.createTempDirectory("own-postgres");
        server = settings().start();
    }

    private EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    /** Command line arguments that name it as the store. */
    String[] store() {
        return new String[] {
            "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--incident.data-dir=" + directory.resolve("keys")
        };
    }

    void stop() throws IOException {
        server.close();
    }

    void startAgain() throws IOException {
        server = settings().setPort(server.getPort()).start();
    }

    /** Every process of it stands still, and answers nothing, until it is let go on. */
    void standStill() throws IOException, InterruptedException {
        Signals.send("-STOP", process());
    }

    void goOn() throws IOException, InterruptedException {
        Signals.send("-CONT", process());
    }

    private ProcessHandle process() throws IOException {
        String first = Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(first)).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
