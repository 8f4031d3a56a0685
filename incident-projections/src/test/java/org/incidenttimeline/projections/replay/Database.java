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
import org.incidenttimeline.projections.rows.View;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the tables of the views, to itself. */
final class Database implements AutoCloseable {

    private final Closeable source;
    final JdbcTemplate jdbc;
    final TransactionTemplate transactions;

    private Database(Closeable source, DataSource connections, String vendor) {
        this.source = source;
        this.jdbc = new JdbcTemplate(connections);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(connections));
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/" + vendor + "/V2__views.sql"),
                        new ClassPathResource("db/migration/" + vendor + "/V5__edition.sql"))
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
                        List.of("view_progress", "view_reached", "public_change").stream())
                .forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("update view_generation set generation = 1");
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
