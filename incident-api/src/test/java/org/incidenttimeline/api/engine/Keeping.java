package org.incidenttimeline.api.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.StoredJson;

/** A record in a database, with the ways in which it is backed up, lost and brought back. */
sealed interface Keeping {

    /** Arguments of a program that keeps its record there. */
    String[] arguments() throws IOException;

    /** Backs up the record of a running program; gives the file. */
    Path backedUp(Program program) throws Exception;

    /** Loses everything but backups and keys, the program having been stopped. */
    void lose() throws Exception;

    /** Brings it back by the script. */
    Script.Result restored(Path file, String... options) throws Exception;

    static Keeping in(Store store) throws Exception {
        Path directory = Files.createTempDirectory("keeping");
        return switch (store) {
            case H2 -> new Embedded(directory);
            case POSTGRESQL -> new Server(directory, TwoRoles.made());
        };
    }

    private static Object[] with(String[] options, Object... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of(options)).toArray();
    }

    /** In the data directory. */
    record Embedded(Path directory) implements Keeping {

        private Path data() {
            return directory.resolve("data");
        }

        @Override
        public String[] arguments() {
            return new String[] {
                "--incident.data-dir=" + data(),
                "--incident.key-dir=" + directory.resolve("keys"),
                "--incident.backup-dir=" + directory.resolve("backups")
            };
        }

        @Override
        public Path backedUp(Program program) throws Exception {
            String answer =
                    Script.backup()
                            .with(Map.of("INCIDENT_TOKEN", Program.ADMIN))
                            .run("running", program.at(""))
                            .succeeded();
            return directory
                    .resolve("backups")
                    .resolve(StoredJson.MAPPER.readTree(answer).path("file").asString());
        }

        @Override
        public void lose() throws IOException {
            Files.deleteIfExists(data().resolve("record.mv.db"));
        }

        @Override
        public Script.Result restored(Path file, String... options) throws Exception {
            return Script.restore()
                    .with(Map.of("INCIDENT_KEY_DIR", directory.resolve("keys").toString()))
                    .run(with(options, "h2", file, data()));
        }
    }

    /** In PostgreSQL, under two roles; brought back in a database of the same name. */
    record Server(Path directory, TwoRoles roles) implements Keeping {

        @Override
        public String[] arguments() {
            return new String[] {
                "--spring.datasource.url=" + roles.url(),
                "--spring.datasource.username=" + TwoRoles.APPLICATION,
                "--spring.flyway.user=" + TwoRoles.OWNER,
                "--incident.data-dir=" + directory,
                "--incident.key-dir=" + directory.resolve("keys")
            };
        }

        @Override
        public Path backedUp(Program program) throws Exception {
            return Path.of(
                    Script.backup()
                            .with(roles.client())
                            .run("postgresql", directory.resolve("backups"))
                            .succeeded());
        }

        @Override
        public void lose() throws Exception {
            new Contents(roles.maintenance(), "postgres")
                    .change("DROP DATABASE " + roles.database() + " WITH (FORCE)");
            roles.run();
        }

        @Override
        public Script.Result restored(Path file, String... options) throws Exception {
            return Script.restore()
                    .with(roles.client())
                    .with(Map.of("INCIDENT_KEY_DIR", directory.resolve("keys").toString()))
                    .run(with(options, "postgresql", file));
        }
    }
}
