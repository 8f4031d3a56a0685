package org.incidenttimeline.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.api.verify.AuditChain;
import org.incidenttimeline.api.verify.Difference;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log on both databases: nothing missing, nothing passed by, nothing altered unseen. */
@ParameterizedClass
@EnumSource(Store.class)
class AuditLogIT {

    private static final Instant NOW = Instant.parse("2025-04-22T08:00:00.123Z");

    private final HikariDataSource database = new HikariDataSource();
    private final JdbcTransactionManager transactions;
    private final JdbcClient jdbc;
    private final AuditLog log;

    AuditLogIT(Store store) {
        String[] arguments = store.fresh();
        boolean server = store == Store.POSTGRESQL;
        database.setJdbcUrl(
                server
                        ? arguments[0].replace("--spring.datasource.url=", "")
                        : arguments[0].replace("--incident.data-dir=", "jdbc:h2:file:") + "/db");
        database.setUsername(server ? "postgres" : "sa");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + (server ? "postgresql" : "h2"))
                .skipDefaultCallbacks(true)
                .load()
                .migrate();
        transactions = new JdbcTransactionManager(database);
        jdbc = JdbcClient.create(database);
        log = at(NOW);
    }

    private AuditLog at(Instant now) {
        return new AuditLog(jdbc, transactions, Clock.fixed(now, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void writesDownWhoDidWhatToWhom() throws Exception {
        UUID actor = UUID.randomUUID();
        UUID affected = UUID.randomUUID();

        log.add(
                Deed.of(Act.PERSON_CHANGED)
                        .by(actor)
                        .to(affected)
                        .with("before", List.of(Role.RESPONDER, Role.ANALYST))
                        .with("renamed", 0));

        AuditEntry entry = log.after(0, 10).getFirst();
        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(NOW);
        assertThat(entry.act()).isEqualTo("PERSON_CHANGED");
        assertThat(entry.actor()).isEqualTo(actor);
        assertThat(entry.affected()).isEqualTo(affected);
        assertThat(entry.detail()).isEqualTo("before=ANALYST,RESPONDER renamed=0");
        assertThat(differences()).isEmpty();
    }

    @Test
    void numbersInTheOrderOfCommitsWithoutAGap() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        List<Long> seen = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                writers.add(
                        crowd.submit(
                                () -> {
                                    for (int deed = 0; deed < 50; deed++) {
                                        boolean undone = deed % 3 == 0;
                                        transaction.executeWithoutResult(
                                                status -> {
                                                    log.add(Deed.of(Act.SIGNED_OUT));
                                                    if (undone) {
                                                        status.setRollbackOnly();
                                                    }
                                                });
                                    }
                                }));
            }
            // A reader goes on from the last number it saw, all the while.
            while (!writers.stream().allMatch(Future::isDone)) {
                read(seen);
            }
            for (Future<?> writer : writers) {
                writer.get(30, TimeUnit.SECONDS);
            }
        }
        read(seen);

        assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, 132).boxed().toList());
        assertThat(differences()).isEmpty();
    }

    private List<Difference> differences() throws SQLException {
        try (Connection store = database.getConnection()) {
            return AuditChain.check(store).differences();
        }
    }

    private void read(List<Long> seen) {
        long last = seen.isEmpty() ? 0 : seen.getLast();
        log.after(last, 1000).forEach(it -> seen.add(it.number()));
    }

    @Test
    void neverGoesBackInTime() {
        log.add(Deed.of(Act.SIGNED_IN));
        at(NOW.minusSeconds(60)).add(Deed.of(Act.SIGNED_OUT));
        at(NOW.plusSeconds(60)).add(Deed.of(Act.SIGNED_IN));

        assertThat(log.after(0, 10))
                .extracting(AuditEntry::at)
                .containsExactly(NOW, NOW, NOW.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    update audit_entry set act = 'SIGNED_OUT' where number = 3 | 3
                    update audit_entry set actor = null where number = 3       | 3
                    update audit_entry set detail = '' where number = 3        | 3
                    update audit_entry set noted_at = '2025-04-22T08:00:00.124Z' where number = 3 | 3
                    update audit_entry set hash = (select hash from audit_entry where number = 2) where number = 3 | 3
                    update audit_entry set number = 7 where number = 4         | 4
                    update audit_head set hash = '' | 5
                    delete from audit_entry where number = 3 | 3
                    delete from audit_entry where number = 5 | 5
                    delete from audit_entry                  | 1
                    insert into audit_entry (number, noted_at, act, detail, hash) values (6, '2025-04-22T08:00:00.123Z', 'SIGNED_IN', '', 'x') | 6
                    """)
    void namesTheFirstEntryThatIsNotAsItWas(String harm, long first) throws Exception {
        for (int deed = 0; deed < 5; deed++) {
            log.add(Deed.of(Act.SIGNED_IN).by(UUID.randomUUID()).with("number", deed));
        }

        jdbc.sql(harm).update();

        assertThat(differences()).extracting(Difference::position).containsExactly(first);
    }

    @Test
    void tellsAFloodOnceAndThenByItsNumber() {
        CountedDeeds counted = new CountedDeeds(log);
        UUID account = UUID.randomUUID();
        for (int guess = 0; guess < 10_000; guess++) {
            counted.add(Deed.of(Act.SIGN_IN_FAILED).to(account));
        }
        assertThat(log.after(0, 100)).hasSize(1);

        counted.tell();
        counted.tell();

        assertThat(log.after(0, 100))
                .extracting(AuditEntry::detail)
                .containsExactly("", "more=9999");
        counted.add(Deed.of(Act.SIGN_IN_FAILED).to(account));
        assertThat(log.after(0, 100)).as("a new minute").hasSize(3);
    }

    @Test
    void losesNoRepetitionWhenAMinuteEndsMeanwhile() throws Exception {
        CountedDeeds counted = new CountedDeeds(log);
        int each = 2000;
        try (ExecutorService crowd = Executors.newFixedThreadPool(3)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                writers.add(
                        crowd.submit(
                                () -> {
                                    for (int guess = 0; guess < each; guess++) {
                                        counted.add(Deed.of(Act.SIGN_IN_FAILED));
                                    }
                                }));
            }
            while (!writers.stream().allMatch(Future::isDone)) {
                counted.tell();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        counted.tell();

        assertThat(log.after(0, Integer.MAX_VALUE).stream().mapToLong(AuditLogIT::told).sum())
                .isEqualTo(3L * each);
    }

    /** An entry is the first of a minute, or says how many more there were. */
    private static long told(AuditEntry entry) {
        return entry.detail().startsWith("more=")
                ? Long.parseLong(entry.detail().substring("more=".length()))
                : 1;
    }

    @Test
    void tellsAFloodOfDifferentOnesAsMany() {
        CountedDeeds counted = new CountedDeeds(log);
        for (int guess = 0; guess < 3 * CountedDeeds.MOST; guess++) {
            counted.add(Deed.of(Act.ACCESS_DENIED).to(UUID.randomUUID()));
        }
        counted.tell();

        List<AuditEntry> told = log.after(0, 10_000);
        assertThat(told).hasSize(CountedDeeds.MOST + 2);
        assertThat(told.getLast().detail())
                .isEqualTo("from=many more=" + (2 * CountedDeeds.MOST - 1));
    }

    @Test
    void takesNoWordsThatAPersonCouldHaveWritten() {
        Deed deed = Deed.of(Act.ACCESS_DENIED);
        for (String words : List.of("two words", "", "name@example.com", "a\nb", "x".repeat(201))) {
            assertThatThrownBy(() -> deed.withCode("route", words))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("@");
        }
    }
}
