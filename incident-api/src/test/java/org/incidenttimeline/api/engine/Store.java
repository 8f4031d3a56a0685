package org.incidenttimeline.api.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The two databases every promise of the engine is held to; each call makes a new, empty one. */
public enum Store {
    H2 {
        @Override
        public String[] fresh() {
            return new String[] {directory()};
        }
    },
    POSTGRESQL {
        @Override
        public String[] fresh() {
            String name = "record_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return new String[] {
                "--spring.datasource.url=jdbc:postgresql://localhost:%d/%s"
                        .formatted(Server.RUNNING.getPort(), name),
                "--spring.datasource.username=postgres",
                directory()
            };
        }
    };

    /** Command line arguments that name a new store. */
    public abstract String[] fresh();

    private static String directory() {
        try {
            return "--incident.data-dir=" + Files.createTempDirectory("record");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
