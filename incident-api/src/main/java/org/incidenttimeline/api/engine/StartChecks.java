package org.incidenttimeline.api.engine;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at the store once its tables are there and before anything is recorded: again at what would
 * refuse it, for migrations may be run by others, and at what an operator had better know.
 */
@Component
class StartChecks implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);

    private final Database database;
    private final EngineSettings settings;
    private final StoreChecks store;
    private final JdbcClient jdbc;

    StartChecks(Database database, EngineSettings settings, StoreChecks store, JdbcClient jdbc) {
        this.database = database;
        this.settings = settings;
        this.store = store;
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        store.check(jdbc);
        switch (database.kind()) {
            case H2 ->
                    LOG.info(
                            "The record is kept in {} by the embedded database:"
                                    + " it survives a crash, not a power cut",
                            settings.dataDir());
            case POSTGRESQL -> {
                warnOfStandby();
                warnOfRights();
            }
        }
        if (settings.demo()) {
            mark();
        }
    }

    /** Never lost by a crash of the server, but by changing over to its standby. */
    private void warnOfStandby() {
        boolean isBehind =
                jdbc.sql(
                                "SELECT current_setting('synchronous_standby_names') <> ''"
                                        + " AND current_setting('synchronous_commit')"
                                        + " IN ('local', 'remote_write')")
                        .query(Boolean.class)
                        .single();
        if (isBehind) {
            LOG.warn(
                    "synchronous_commit does not wait until the standby has written: changing over"
                            + " to it may lose answered commands. Set it to on.");
        }
    }

    private void warnOfRights() {
        List<String> alterable =
                jdbc.sql(
                                "SELECT name FROM unnest(ARRAY['domain_event_entry',"
                                        + " 'public_chain', 'signing_key']) AS name WHERE"
                                        + " has_table_privilege(name, 'UPDATE, DELETE, TRUNCATE')"
                                        + " ORDER BY name")
                        .query((row, number) -> row.getString(1))
                        .list();
        if (!alterable.isEmpty()) {
            LOG.warn(
                    "The application's database role may alter what is stored for ever: {}."
                            + " Give migrations a role of their own (SPRING_FLYWAY_USER);"
                            + " docker/postgresql/roles.sql makes both.",
                    String.join(", ", alterable));
        }
    }

    private void mark() {
        jdbc.sql(
                        "INSERT INTO store_mark (name, content) SELECT 'demo', 'true' WHERE NOT"
                                + " EXISTS (SELECT 1 FROM store_mark WHERE name = 'demo')")
                .update();
    }
}
