package org.incidenttimeline.api.engine;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at the store before anything is recorded, and refuses one that would lose or mix records.
 */
@Component
class StartChecks implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);

    private final Database database;
    private final EngineSettings settings;
    private final JdbcClient jdbc;
    private final EventLog log;

    StartChecks(Database database, EngineSettings settings, JdbcClient jdbc, EventLog log) {
        this.database = database;
        this.settings = settings;
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public void afterPropertiesSet() {
        switch (database.kind()) {
            case H2 ->
                    LOG.info(
                            "The record is kept in {} by the embedded database:"
                                    + " it survives a crash, not a power cut",
                            settings.dataDir());
            case POSTGRESQL -> checkServer();
        }
        if (settings.publicBaseUrl() == null && !settings.demo()) {
            LOG.warn(
                    "INCIDENT_PUBLIC_BASE_URL is not set: feeds, status answers and banners lead to"
                            + " this machine, and the public chain has no host in its name.");
        }
        checkMark();
    }

    private void checkServer() {
        List<String> off =
                jdbc.sql(
                                "SELECT name FROM pg_settings WHERE setting = 'off' AND name IN"
                                        + " ('fsync', 'synchronous_commit', 'full_page_writes')"
                                        + " ORDER BY name")
                        .query((row, number) -> row.getString(1))
                        .list();
        if (!off.isEmpty()) {
            throw new StartRefused(
                    "PostgreSQL would lose acknowledged commands: "
                            + String.join(", ", off)
                            + " is off.",
                    "Turn it on in postgresql.conf, or for this role or database.");
        }
        boolean mayAlter =
                jdbc.sql("SELECT has_table_privilege('domain_event_entry', 'UPDATE, DELETE')")
                        .query(Boolean.class)
                        .single();
        if (mayAlter) {
            LOG.warn(
                    "The application's database role may alter stored events."
                            + " Give migrations a role of their own (SPRING_FLYWAY_USER).");
        }
    }

    private void checkMark() {
        boolean marked =
                jdbc.sql("SELECT COUNT(*) FROM store_mark WHERE name = 'demo'")
                                .query(Long.class)
                                .single()
                        > 0;
        if (marked && !settings.demo()) {
            throw new StartRefused(
                    "This store holds a demonstration, not a record.",
                    "Run demo, or give serve another INCIDENT_DATA_DIR or database.");
        }
        if (!marked && settings.demo()) {
            if (log.head() > 0) {
                throw new StartRefused(
                        "This store holds a real record; a demonstration must not write to it.",
                        "Give demo another INCIDENT_DATA_DIR or database.");
            }
            jdbc.sql("INSERT INTO store_mark (name, content) VALUES ('demo', 'true')").update();
        }
    }
}
