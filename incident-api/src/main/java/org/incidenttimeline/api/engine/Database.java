package org.incidenttimeline.api.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Where the record is kept, with the settings that keep an acknowledged command from being lost.
 *
 * @param kind embedded, or a server
 */
record Database(Kind kind, String url, @Nullable String user, @Nullable String secret)
        implements JdbcConnectionDetails {

    /** The two databases this is built for. */
    enum Kind {
        /** A file of this process alone. */
        H2,
        /** A server for one or more nodes. */
        POSTGRESQL
    }

    private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+)");

    private static final String REMEDY =
            "Use jdbc:postgresql://… or leave SPRING_DATASOURCE_URL unset"
                    + " to keep the record in INCIDENT_DATA_DIR.";

    /** A waiter gives up after 5 s; a transaction left idle is ended before it stalls the log. */
    private static final String POSTGRESQL_LIMITS =
            "options=-c%20lock_timeout=5000%20-c%20idle_in_transaction_session_timeout=10000";

    /**
     * A server that stands still is given up, connecting to it sooner than using it (seconds); the
     * rows of a batch go in one statement.
     */
    private static final Map<String, String> POSTGRESQL_SETTINGS =
            Map.of("connectTimeout", "5", "socketTimeout", "15", "reWriteBatchedInserts", "true");

    /** The embedded database in the data directory. */
    static Database embedded(EngineSettings settings) {
        // Not through the rules for what operators write: a directory's name may hold anything.
        return new Database(Kind.H2, NamedFile.at(settings.dataDir().resolve("record")), "sa", "");
    }

    /** The database an operator named. */
    static Database named(
            String url, @Nullable String user, @Nullable String secret, EngineSettings settings) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new Database(Kind.POSTGRESQL, limited(url), user, secret);
        }
        if (url.startsWith("jdbc:h2:mem:") && settings.memoryStore()) {
            return new Database(Kind.H2, url, user == null ? "sa" : user, secret);
        }
        if (NamedFile.isInMemory(url)) {
            throw new StartRefused(
                    "An in-memory database loses the record when the process ends.", REMEDY);
        }
        if (url.startsWith("jdbc:h2:file:")) {
            return new Database(Kind.H2, NamedFile.safe(url), user == null ? "sa" : user, secret);
        }
        throw new StartRefused(
                "SPRING_DATASOURCE_URL names a database this is not built for.", REMEDY);
    }

    private static String limited(String url) {
        StringBuilder whole = new StringBuilder(url);
        // Server messages would repeat the payload of a refused insert.
        append(whole, "logServerErrorDetail=false");
        if (!url.contains("options=")) {
            append(whole, POSTGRESQL_LIMITS);
        }
        POSTGRESQL_SETTINGS.forEach(
                (name, setting) -> {
                    if (!url.contains(name + "=")) {
                        append(whole, name + "=" + setting);
                    }
                });
        return whole.toString();
    }

    /** Where the scripts lie that make its tables. */
    String migrations() {
        return "classpath:db/migration/" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Where an embedded record lies; of one in memory or on a server, nothing. */
    Optional<Path> file() {
        Matcher file = FILE.matcher(url);
        return file.lookingAt()
                ? Optional.of(
                        Path.of(
                                file.group(1)
                                                .replaceFirst(
                                                        "^~(?=/)",
                                                        Matcher.quoteReplacement(
                                                                System.getProperty("user.home")))
                                        + NamedFile.SUFFIX))
                : Optional.empty();
    }

    /** The address of another file of an embedded database, with the same settings. */
    String at(Path file) {
        return NamedFile.address(file) + url.substring(url.indexOf(';'));
    }

    /** A connection apart from the program's own, to an address of this kind. */
    Connection connect(String address) throws SQLException {
        Properties who = new Properties();
        put(who, "user", user);
        put(who, "password", secret);
        return DriverManager.getConnection(address, who);
    }

    /** Gives back the room that a file of an embedded database has and needs no more. */
    void makeSmall(Path file) throws SQLException {
        try (Connection connection = connect(at(file));
                Statement statement = connection.createStatement()) {
            statement.execute(NamedFile.CLOSE_SMALL);
        }
    }

    private static void put(Properties who, String name, @Nullable String value) {
        if (value != null) {
            who.setProperty(name, value);
        }
    }

    /** As {@link #url}, for whom a statement may take its time. */
    String patientUrl() {
        return patient(url);
    }

    /** An address of this kind, for whom a statement may take its time. */
    static String patient(String url) {
        return url.replaceFirst("socketTimeout=\\d+", "socketTimeout=0");
    }

    private static void append(StringBuilder url, String setting) {
        url.append(url.indexOf("?") < 0 ? '?' : '&').append(setting);
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return secret;
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
