package org.incidenttimeline.api.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * A database with an owner, a role for the program and one for dashboards, all made by the script
 * for operators.
 */
public record TwoRoles(String host, String port, String database) {

    /** Owns the tables. */
    public static final String OWNER = "incident_owner";

    static final String APPLICATION = "incident_app";

    /** Reads for dashboards. */
    public static final String DASHBOARD = "incident_dashboard";

    private static final Path SCRIPT = Path.of("..", "docker", "postgresql", "roles.sql");

    /** A new one. */
    public static TwoRoles made() throws Exception {
        String[] server = Store.POSTGRESQL.fresh()[0].split("[:/]+", -1);
        TwoRoles made =
                new TwoRoles(
                        server[server.length - 3],
                        server[server.length - 2],
                        "incidents_" + UUID.randomUUID().toString().replace("-", ""));
        made.run();
        return made;
    }

    /** Runs the script, as an operator would and may again. */
    void run() throws IOException, InterruptedException {
        Process psql =
                new ProcessBuilder(
                                "psql",
                                "-X",
                                "-q",
                                "-h",
                                host,
                                "-p",
                                port,
                                "-U",
                                "postgres",
                                "-v",
                                "database=" + database,
                                "-v",
                                "owner=" + OWNER,
                                "-v",
                                "application=" + APPLICATION,
                                "-v",
                                "dashboard=" + DASHBOARD,
                                "-f",
                                SCRIPT.toString(),
                                "postgres")
                        .redirectErrorStream(true)
                        .start();
        String told = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (psql.waitFor() != 0) {
            throw new AssertionError(told);
        }
    }

    /** Its address. */
    public String url() {
        return "jdbc:postgresql://%s:%s/%s".formatted(host, port, database);
    }

    /** The address of a database of the same server from which others are dropped. */
    String maintenance() {
        return "jdbc:postgresql://%s:%s/postgres".formatted(host, port);
    }

    /** What the clients of PostgreSQL read, for the owner. */
    Map<String, String> client() {
        return Map.of("PGHOST", host, "PGPORT", port, "PGDATABASE", database, "PGUSER", OWNER);
    }

    /** Arguments under which a program uses both. */
    public String[] arguments() throws IOException {
        return new String[] {
            "--spring.datasource.url=" + url(),
            "--spring.datasource.username=" + APPLICATION,
            "--spring.flyway.user=" + OWNER,
            "--incident.data-dir=" + Files.createTempDirectory("record")
        };
    }
}
