package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.support.TransactionTemplate;

/** People and tokens on both databases, without the rest of the program. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
@ExtendWith(OutputCaptureExtension.class)
class PeopleStoreIT {

    private static final Instant NOW = Instant.parse("2025-04-22T08:00:00Z");

    private final HikariDataSource database = new HikariDataSource();
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Tokens tokens;
    private final People people;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    PeopleStoreIT(String vendor) throws Exception {
        database.setJdbcUrl(
                vendor.equals("h2")
                        ? "jdbc:h2:file:" + Files.createTempDirectory("people").resolve("db")
                        : Server.newDatabase());
        database.setUsername(vendor.equals("h2") ? "sa" : "postgres");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + vendor)
                .skipDefaultCallbacks(true)
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        accounts = new Accounts(jdbc, clock);
        tokens = new Tokens(jdbc, clock);
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        audit = new AuditLog(jdbc, transactions, clock);
        people =
                new People(
                        accounts,
                        tokens,
                        new Traces(jdbc),
                        PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                        audit);
        transaction = new TransactionTemplate(transactions);
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }

        static String newDatabase() throws Exception {
            String name = "people_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return RUNNING.getJdbcUrl("postgres", name);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsAPersonWithAndWithoutAPassword() {
        UUID silent = people.add("Kim", List.of(Role.ANALYST), null, null);
        UUID signingIn = people.add("Kim", List.of(Role.RESPONDER), "long enough", null);

        assertThat(people.find(silent).signsIn()).isFalse();
        assertThat(people.find(signingIn).signsIn()).isTrue();
        assertThat(people.all()).extracting(PersonCard::person).contains(silent, signingIn);
        assertThatThrownBy(() -> people.add("KIM ", List.of(Role.ANALYST), "long enough", null))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void tellsTheRolesThatAPersonHoldsNowAndNoneOfAnyoneElse() {
        UUID person = people.add("Kim", List.of(Role.COMMS_APPROVER), null, null);
        UUID gone = people.add("Lee", List.of(Role.COMMS_APPROVER), null, null);
        UUID service = people.service("Poller", List.of(Role.COMMS_APPROVER));
        transaction.executeWithoutResult(
                status -> {
                    people.change(person, roles(Role.ANALYST));
                    people.erase(gone);
                });

        assertThat(people.rolesNow(person.toString())).containsExactly(Role.ANALYST);
        assertThat(people.rolesNow(gone.toString())).isEmpty();
        assertThat(people.rolesNow(service.toString())).isEmpty();
        assertThat(people.rolesNow(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void forgetsATokenAtItsHour() {
        UUID person = people.add("Kim", List.of(Role.ANALYST), null, null);
        Secret lasting = Secret.random();
        Secret over = Secret.random();
        tokens.add(person, lasting, NOW.plusMillis(1));
        tokens.add(person, over, NOW);

        assertThat(tokens.holder(lasting)).isNotNull();
        assertThat(tokens.holder(over)).isNull();
        assertThat(tokens.holder(Secret.random())).isNull();
        assertThat(tokens.all()).hasSize(2);
    }

    @Test
    void keepsOneAdministratorWhenTwoRemoveEachOtherAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID first = people.add("First", List.of(Role.ADMIN), null, null);
            UUID second = people.add("Second", List.of(Role.ADMIN), null, null);
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<Boolean> one = both.submit(erasing(first, start));
                Future<Boolean> other = both.submit(erasing(second, start));
                assertThat(List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS)))
                        .containsExactlyInAnyOrder(true, false);
            }
            jdbc.sql("delete from account").update();
        }
    }

    private Callable<Boolean> erasing(UUID person, CyclicBarrier start) {
        return () -> {
            start.await(10, TimeUnit.SECONDS);
            try {
                transaction.executeWithoutResult(it -> people.erase(person));
                return true;
            } catch (AccountRefused refused) {
                assertThat(refused.refusal()).isInstanceOf(AccountRefusal.LastAdministrator.class);
                return false;
            }
        };
    }

    @Test
    void printsTheFirstAdministratorsPasswordOnce(CapturedOutput console) {
        first("").run(new DefaultApplicationArguments());
        first("").run(new DefaultApplicationArguments());

        String printed = console.getErr();
        assertThat(printed.split("with the password", -1)).hasSize(2);
        StoredAccount admin = accounts.named(ActorKind.PERSON, "Admin");
        assertThat(Objects.requireNonNull(admin).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void takesTheOperatorsTokenInsteadOfAPassword(CapturedOutput console) {
        String secret = "chosen-by-the-operator-0123456789-0123456789";

        first(secret).run(new DefaultApplicationArguments());

        Account holder = tokens.holder(new Secret(secret));
        assertThat(Objects.requireNonNull(holder).roles()).containsExactly(Role.ADMIN);
        assertThat(console.getAll()).doesNotContain(secret, "password");
        first("another-token-0123456789-0123456789-0123").run(new DefaultApplicationArguments());
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void refusesAnOperatorsTokenThatNoHeaderCanCarry() {
        assertThatThrownBy(() -> first("two words").run(new DefaultApplicationArguments()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("INCIDENT_BOOTSTRAP_TOKEN");
        assertThat(accounts.isEmpty()).isTrue();
    }

    private static PersonChange roles(Role... roles) {
        return new PersonChange(null, List.of(roles), null, null);
    }

    private FirstAdministrator first(String token) {
        return new FirstAdministrator(accounts, people, tokens, audit, transaction, token);
    }
}
