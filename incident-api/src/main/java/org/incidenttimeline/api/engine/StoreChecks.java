package org.incidenttimeline.api.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.incidenttimeline.api.signing.KeysRefused;
import org.incidenttimeline.api.signing.SigningKeys;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at the store before its migrations, and refuses one that would lose or mix records; a store
 * that is refused is left as it was. Migrates it so that a crash leaves it as it was or migrated.
 */
@Component
class StoreChecks implements FlywayMigrationStrategy {

    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Database database;
    private final EngineSettings settings;
    private final JdbcClient store;

    /**
     * @param source not the program's own client, which is made after the migrations
     */
    StoreChecks(Database database, EngineSettings settings, DataSource source) {
        this.database = database;
        this.settings = settings;
        this.store = JdbcClient.create(source);
    }

    @Override
    public void migrate(Flyway flyway) {
        check();
        MigrationInfoService migrations = flyway.info();
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
        Optional<BeforeMigration> before =
                migrations.pending().length == 0
                        ? Optional.empty()
                        : database.file().map(BeforeMigration::new);
        before.ifPresent(
                it -> it.keep(JdbcClient.create(flyway.getConfiguration().getDataSource())));
        try {
            flyway.migrate();
        } catch (FlywayValidateException other) {
            // Thrown before anything is migrated.
            before.ifPresent(BeforeMigration::forget);
            throw new StartRefused(
                    "The tables of this store are not those of this program: " + other.getMessage(),
                    "Run the version that made this store, or name another store.");
        }
        before.ifPresent(BeforeMigration::forget);
    }

    /** What can be told without changing anything; of an empty store nothing. */
    void check() {
        switch (database.kind()) {
            case H2 -> checkFile();
            case POSTGRESQL -> checkServer();
        }
        if (exists("store_mark")) {
            checkMark();
        }
        if (exists("signing_key")) {
            checkKeys();
        }
    }

    /** As it is in force, whoever set it. */
    private void checkFile() {
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
    private void checkServer() {
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

    private boolean exists(String table) {
        return store.sql(
                                "SELECT COUNT(*) FROM information_schema.tables"
                                        + " WHERE table_schema = CURRENT_SCHEMA"
                                        + " AND LOWER(table_name) = ?")
                        .param(table)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void checkMark() {
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
        if (!isMarked && settings.demo() && head() > 0) {
            throw new StartRefused(
                    "This store holds a real record; a demonstration must not write to it.",
                    "Give demo another INCIDENT_DATA_DIR or database.");
        }
    }

    private long head() {
        return store.sql("SELECT position FROM log_head").query(Long.class).single();
    }

    private void checkKeys() {
        try {
            SigningKeys.check(settings.keys(), store);
        } catch (KeysRefused refused) {
            throw StartRefused.because(refused);
        }
    }
}
