package org.incidenttimeline.api.engine;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.incidenttimeline.api.signing.KeysRefused;
import org.incidenttimeline.api.signing.SigningKeys;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Looks at the store before its migrations, and refuses one that would lose or mix records; a store
 * that is refused is left as it was.
 */
@Component
class StoreChecks implements FlywayMigrationStrategy {

    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Database database;
    private final EngineSettings settings;

    StoreChecks(Database database, EngineSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Before the pool is opened, so that nobody here has an embedded record open meanwhile. */
    @Override
    public void migrate(Flyway flyway) {
        boolean isBehind = isFitAndBehind(flyway);
        try {
            if (isBehind && database.file().isPresent()) {
                WholeMigration.of(database, database.file().get()).run(flyway);
            } else {
                flyway.migrate();
            }
        } catch (FlywayValidateException other) {
            throw new StartRefused(
                    "The tables of this store are not those of this program: " + other.getMessage(),
                    "Run the version that made this store, or name another store.");
        }
    }

    /** Refuses a store that is not fit; says whether it is of an earlier version. */
    private boolean isFitAndBehind(Flyway flyway) {
        SingleConnectionDataSource opened = opened();
        try {
            check(JdbcClient.create(opened));
            MigrationInfoService migrations = flyway.info();
            requireNoneNewer(migrations);
            database.file().ifPresent(it -> WholeMigration.of(database, it).forget());
            return migrations.pending().length > 0;
        } finally {
            opened.destroy();
        }
    }

    private SingleConnectionDataSource opened() {
        try {
            return new SingleConnectionDataSource(database.connect(database.url()), true);
        } catch (SQLException closed) {
            throw new CannotGetJdbcConnectionException("The store cannot be opened", closed);
        }
    }

    private static void requireNoneNewer(MigrationInfoService migrations) {
        Arrays.stream(migrations.all())
                .filter(it -> NEWER.contains(it.getState()))
                .max(Comparator.comparing(MigrationInfo::getVersion))
                .ifPresent(
                        newest -> {
                            throw new StartRefused(
                                    "This store was written by a newer version of this program:"
                                            + " its tables are of version "
                                            + newest.getVersion()
                                            + ", which this one does not know.",
                                    "Run that newer version, or restore a backup made before it.");
                        });
    }

    /** What can be told without changing anything; of an empty store nothing. */
    void check(JdbcClient store) {
        switch (database.kind()) {
            case H2 -> checkFile(store);
            case POSTGRESQL -> checkServer(store);
        }
        if (exists(store, "store_mark")) {
            checkMark(store);
        }
        if (exists(store, "signing_key")) {
            checkKeys(store);
        }
    }

    /** As it is in force, whoever set it. */
    private void checkFile(JdbcClient store) {
        boolean isSafe =
                store.sql(
                                "SELECT MIN(SETTING_VALUE) = '0' AND MAX(SETTING_VALUE) = '0'"
                                        + " FROM INFORMATION_SCHEMA.SETTINGS"
                                        + " WHERE SETTING_NAME = 'WRITE_DELAY'")
                        .query(Boolean.class)
                        .single();
        if (!isSafe && !settings.memoryStore()) {
            throw new StartRefused(
                    "The embedded database would lose acknowledged commands: WRITE_DELAY is set.",
                    "Leave spring.datasource.hikari.* as it is.");
        }
    }

    /** As the application's role has it in this database. */
    private static void checkServer(JdbcClient store) {
        String off =
                String.join(
                        ", ",
                        store.sql(
                                        "SELECT name FROM pg_settings WHERE setting = 'off' AND"
                                                + " name IN ('fsync', 'synchronous_commit',"
                                                + " 'full_page_writes') ORDER BY name")
                                .query((row, number) -> row.getString(1))
                                .list());
        if (!off.isEmpty()) {
            throw new StartRefused(
                    "PostgreSQL would lose acknowledged commands: " + off + " is off.",
                    "Turn it on in postgresql.conf, or for this role or database.");
        }
    }

    private static boolean exists(JdbcClient store, String table) {
        return store.sql(
                                "SELECT COUNT(*) FROM information_schema.tables"
                                        + " WHERE table_schema = CURRENT_SCHEMA"
                                        + " AND LOWER(table_name) = ?")
                        .param(table)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void checkMark(JdbcClient store) {
        boolean isMarked =
                store.sql("SELECT COUNT(*) FROM store_mark WHERE name = 'demo'")
                                .query(Long.class)
                                .single()
                        > 0;
        if (isMarked && !settings.demo()) {
            throw new StartRefused(
                    "This store holds a demonstration, not a record.",
                    "Run demo, or give serve another INCIDENT_DATA_DIR or database.");
        }
        if (!isMarked && settings.demo() && head(store) > 0) {
            throw new StartRefused(
                    "This store holds a real record; a demonstration must not write to it.",
                    "Give demo another INCIDENT_DATA_DIR or database.");
        }
    }

    private static long head(JdbcClient store) {
        return store.sql("SELECT position FROM log_head").query(Long.class).single();
    }

    private void checkKeys(JdbcClient store) {
        try {
            SigningKeys.check(settings.keys(), store);
        } catch (KeysRefused refused) {
            throw StartRefused.because(refused);
        }
    }
}
