package org.incidenttimeline.projections.replay;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.View;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the tables of the views, to itself. */
final class Database implements AutoCloseable {

    private static final byte[] NOTHING = new byte[32];

    private final Closeable source;
    final JdbcTemplate jdbc;
    final TransactionTemplate transactions;

    private Database(Closeable source, DataSource connections, String vendor) {
        this.source = source;
        this.jdbc = new JdbcTemplate(connections);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(connections));
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/" + vendor + "/V1__record.sql"),
                        new ClassPathResource("db/migration/" + vendor + "/V2__views.sql"),
                        new ClassPathResource("db/migration/" + vendor + "/V5__edition.sql"),
                        new ClassPathResource("db/migration/" + vendor + "/V6__public_chain.sql"),
                        new ClassPathResource("db/migration/" + vendor + "/V13__valid_long.sql"))
                .execute(connections);
    }

    static Database h2() {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create(
                        "jdbc:h2:mem:"
                                + UUID.randomUUID()
                                + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512",
                        "sa",
                        "");
        return new Database(pool::dispose, pool, "h2");
    }

    static Database postgresql() {
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "off")
                            .setServerConfig("full_page_writes", "off")
                            .start();
            SingleConnectionDataSource one =
                    new SingleConnectionDataSource(
                            postgres.getJdbcUrl("postgres", "postgres"), true);
            return new Database(postgres, one, "postgresql");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Forgets all rows, as if nothing had ever been folded. */
    void empty() {
        Stream.concat(
                        Views.all().stream()
                                .map(View::name)
                                .map(it -> it.replace('-', '_') + "_row"),
                        List.of(
                                "view_progress",
                                "view_reached",
                                "public_change",
                                "domain_event_entry")
                                .stream())
                .forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("update view_generation set generation = 1");
    }

    /** Writes down whose each position is; what was recorded there, no view reads. */
    void log(List<Fact> facts) {
        jdbc.batchUpdate(
                "insert into domain_event_entry (global_index, event_identifier,"
                        + " aggregate_identifier, sequence_number, type, time_stamp, payload_type,"
                        + " payload_revision, payload, meta_data, salt, metadata_digest,"
                        + " payload_digest, hash) values (?, ?, ?, ?, '', '', '', '', ?, ?, ?, ?, ?, ?)",
                facts.stream()
                        .map(Fact::stamp)
                        .map(
                                it ->
                                        new Object[] {
                                            it.position(),
                                            it.event().toString(),
                                            it.aggregate(),
                                            it.sequence(),
                                            NOTHING,
                                            NOTHING,
                                            NOTHING,
                                            NOTHING,
                                            NOTHING,
                                            NOTHING
                                        })
                        .toList());
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
