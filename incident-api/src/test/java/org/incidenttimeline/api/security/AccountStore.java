package org.incidenttimeline.api.security;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.CountedDeeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** A new database with people, tokens and the audit log, without the rest of the program. */
final class AccountStore implements AutoCloseable {

    static final Instant NOW = Instant.parse("2025-04-22T08:00:00Z");

    final HikariDataSource database = new HikariDataSource();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final AuditLog audit;
    final CountedDeeds counted;
    final Accounts accounts;
    final Tokens tokens;
    final Places places;
    final People people;
    final SignIns signIns;
    final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    AccountStore(String vendor) {
        database.setJdbcUrl(vendor.equals("h2") ? embedded() : Server.newDatabase());
        database.setUsername(vendor.equals("h2") ? "sa" : "postgres");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + vendor)
                .skipDefaultCallbacks(true)
                .load()
                .migrate();
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(transactions);
        audit = new AuditLog(jdbc, transactions, clock);
        counted = new CountedDeeds(audit);
        accounts = new Accounts(jdbc, clock);
        tokens = new Tokens(jdbc, clock);
        places = new Places(jdbc, clock);
        people = new People(accounts, tokens, new Traces(jdbc), passwords, audit);
        signIns =
                new SignIns(
                        places,
                        new Sessions(accounts, java.time.Duration.ofHours(12)),
                        audit,
                        counted,
                        transaction);
    }

    private static String embedded() {
        try {
            return "jdbc:h2:file:" + Files.createTempDirectory("people").resolve("db");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        static String newDatabase() {
            String name = "people_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return RUNNING.getJdbcUrl("postgres", name);
        }
    }
}
