package org.incidenttimeline.api.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of the usual configuration, opened past the program: nothing is migrated, made or
 * started.
 */
public final class StoreAtRest {

    private static final Pattern CIPHER = Pattern.compile("(?i);CIPHER=[^;]*");

    private final ConfigurableEnvironment environment;
    private final EngineSettings settings;

    private StoreAtRest(ConfigurableEnvironment environment) {
        this.environment = environment;
        this.settings = Binder.get(environment).bindOrCreate("incident", EngineSettings.class);
    }

    /** Finds the store by the environment, the files of configuration and these settings. */
    public static StoreAtRest of(String... settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        return new StoreAtRest(environment);
    }

    public EngineSettings settings() {
        return settings;
    }

    /**
     * One unchanging state of the store, for reading only. Throws {@link StartRefused} when there
     * is none or another process has it for itself.
     */
    public Connection read() throws SQLException {
        Database database = database();
        Connection connection =
                switch (database.kind()) {
                    case H2 -> embedded(database);
                    case POSTGRESQL -> connect(database.url(), database);
                };
        try {
            FitStore.requireRecord(connection);
        } catch (SQLException | StartRefused unfit) {
            connection.close();
            throw unfit;
        }
        if (database.kind() == Database.Kind.POSTGRESQL) {
            // One snapshot, however long the check takes between two questions.
            try (Statement patient = connection.createStatement()) {
                patient.execute("SET idle_in_transaction_session_timeout = 0");
            }
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** The log of a store that was opened, read as the program reads it. */
    public static EventLog log(JdbcClient jdbc) {
        return new EventLog(jdbc, new StoredFacts(jdbc, serializer(), new EventUpcasterChain()));
    }

    /** How far each processor of a store that was opened has come. */
    public static Progress progress(JdbcClient jdbc) {
        return new Progress(jdbc, serializer());
    }

    private static RecordSerializer serializer() {
        return RecordSerializer.with(WireNames.ofAllEvents());
    }

    private Database database() {
        return DatabaseConfiguration.chosen(
                settings,
                environment.getProperty("spring.datasource.url", ""),
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
    }

    private static Connection embedded(Database database) throws SQLException {
        Path file = database.file().orElseThrow(() -> FitStore.noRecord("memory"));
        if (!Files.exists(file)) {
            throw FitStore.noRecord(String.valueOf(file.getParent()));
        }
        Matcher cipher = CIPHER.matcher(database.url());
        try {
            return connect(
                    NamedFile.address(file)
                            + (cipher.find() ? cipher.group() : "")
                            + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
                    database);
        } catch (SQLException refused) {
            if (refused.getErrorCode() == StartRefusedReport.H2_IN_USE) {
                throw StartRefusedReport.inUse(refused);
            }
            throw refused;
        }
    }

    /**
     * The store for altering, as the role of migrations where there is one. Throws {@link
     * StartRefused} when that may not alter stored events.
     */
    public Connection alter() throws SQLException {
        Database database = database();
        Connection connection =
                switch (database.kind()) {
                    case H2 -> {
                        embedded(database).close();
                        yield connect(database.url() + ";IFEXISTS=TRUE", database);
                    }
                    case POSTGRESQL ->
                            connect(
                                    database.url(),
                                    new Database(
                                            database.kind(),
                                            database.url(),
                                            environment.getProperty(
                                                    "spring.flyway.user",
                                                    String.valueOf(database.user())),
                                            environment.getProperty(
                                                    "spring.flyway.password",
                                                    String.valueOf(database.secret()))));
                };
        try {
            FitStore.requireRecord(connection);
            FitStore.requireMayAlter(connection, database.kind());
            return connection;
        } catch (SQLException | StartRefused unfit) {
            connection.close();
            throw unfit;
        }
    }

    /**
     * Has the database let go of what was overwritten; gives what only an administrator can do. The
     * connection is of no use afterwards.
     */
    public Optional<String> discardOldBytes(Connection connection) throws SQLException {
        return switch (database().kind()) {
            case H2 -> {
                try (Statement compact = connection.createStatement()) {
                    compact.execute(NamedFile.CLOSE_SMALL);
                }
                yield Optional.empty();
            }
            case POSTGRESQL ->
                    Optional.of(
                            "VACUUM FULL of this database; archived WAL and backups made before"
                                    + " still hold the text.");
        };
    }

    /** Nobody waits for an answer here: a statement may take its time. */
    private static Connection connect(String url, Database database) throws SQLException {
        return database.connect(Database.patient(url));
    }
}
