package org.incidenttimeline.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People and tokens on both databases, without the rest of the program. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
@ExtendWith(OutputCaptureExtension.class)
class PeopleStoreIT {

    private static final Instant NOW = AccountStore.NOW;

    private final AccountStore store;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Tokens tokens;
    private final People people;
    private final TransactionTemplate transaction;

    PeopleStoreIT(String vendor) {
        store = new AccountStore(vendor);
        jdbc = store.jdbc;
        accounts = store.accounts;
        tokens = store.tokens;
        people = store.people;
        transaction = store.transaction;
    }

    @AfterEach
    void close() {
        store.close();
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
        assertThat(store.audit.after(0, 10))
                .extracting(it -> it.act())
                .containsExactly("PERSON_ADDED", "FIRST_ADMINISTRATOR_MADE");
    }

    @Test
    void endsASessionThatIsTooOldAndNoYoungerOne() {
        UUID person = people.add("Kim", List.of(Role.ANALYST), null, null);
        Sessions sessions = new Sessions(accounts, Duration.ofHours(12));
        SignedIn now = sessions.begun(Objects.requireNonNull(accounts.find(person)));
        long hour = Duration.ofHours(1).toNanos();

        assertThat(sessions.now(now)).isNotNull();
        assertThat(sessions.now(new SignedIn(person, 0, now.sinceNanos() - 11 * hour))).isNotNull();
        assertThat(sessions.now(new SignedIn(person, 0, now.sinceNanos() - 13 * hour))).isNull();
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

    @Test
    void leavesNoTraceOfANameThatWasErased() {
        String name = "Erasable Zyxwvut";
        String key = "ERASABLE ZYXWVUT";
        String subject = "subject-zyxwvut-1";
        ExternalId outside = new ExternalId("https://id.example", subject);
        UUID person = people.add(name, List.of(Role.ANALYST), "long enough", outside);
        tokens.add(person, Secret.random(), null);
        store.places.remember(person, "192.0.2.77");
        keptAnswer("/api/v1/people", person, Sha256.hex(name.getBytes(UTF_8)));
        String before = everything();
        assertThat(before).contains(name, subject, "192.0.2.77");

        transaction.executeWithoutResult(it -> people.erase(person));

        assertThat(everything())
                .contains(person.toString())
                .doesNotContainIgnoringCase(name, key, subject, "192.0.2.77")
                .doesNotContain(Sha256.hex(name.getBytes(UTF_8)));
        assertThat(accounts.external("https://id.example", subject)).isNull();
        assertThat(people.find(person).name()).isNull();
    }

    private void keptAnswer(String path, UUID person, String hash) {
        jdbc.sql(
                        "insert into kept_answer (person, path, request_key, body_hash, status, body,"
                                + " stored_at) values ('admin', ?, 'key', ?, 201, ?, '2025-01-01')")
                .params(path, hash, "{\"person\":\"" + person + "\"}")
                .update();
    }

    /** Every row of every table. */
    private String everything() {
        return jdbc
                .sql(
                        "select table_name from information_schema.tables where lower(table_schema) ="
                                + " 'public' order by table_name")
                .query(String.class)
                .list()
                .stream()
                .map(it -> it + jdbc.sql("select * from \"" + it + "\"").query().listOfRows())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void endsTokensWithTheirPassword() {
        UUID person = people.add("Kim", List.of(Role.ANALYST), null, null);
        Secret token = Secret.random();
        tokens.add(person, token, null);

        people.change(person, PersonChange.ofPassword("the first one"));
        assertThat(tokens.holder(token)).as("there was no password before").isNotNull();

        people.change(person, PersonChange.ofPassword("the second one"));
        assertThat(tokens.holder(token)).isNull();
    }

    @Test
    void endsTokensWithARoleTakenAwayAndNotWithOneGiven() {
        UUID person = people.add("Kim", List.of(Role.ANALYST), null, null);
        Secret token = Secret.random();
        tokens.add(person, token, null);

        people.change(person, roles(Role.ANALYST, Role.RESPONDER));
        assertThat(tokens.holder(token)).as("a role more").isNotNull();

        people.change(person, roles(Role.RESPONDER));
        assertThat(tokens.holder(token)).isNull();
    }

    @Test
    void countsCredentialsUpForAllThatEndsSessionsAndNotForAName() {
        UUID person = people.add("Kim", List.of(Role.ANALYST), "long enough", null);
        people.change(person, new PersonChange("Sam", null, null, null));
        assertThat(credentials(person)).isZero();
        people.change(person, roles(Role.ANALYST));
        assertThat(credentials(person)).as("the same roles").isZero();
        people.change(person, roles(Role.RESPONDER));
        assertThat(credentials(person)).isEqualTo(1);
        people.change(person, PersonChange.ofPassword("another one"));
        assertThat(credentials(person)).isEqualTo(2);
        people.change(person, outside("https://id.example", "1"));
        assertThat(credentials(person)).isEqualTo(3);
        people.change(person, new PersonChange(null, null, null, ExternalId.NOBODY));
        assertThat(credentials(person)).isEqualTo(4);
    }

    @Test
    void givesASubjectOfAProviderToOnePersonOnly() {
        UUID one = people.add("One", List.of(Role.ANALYST), null, null);
        UUID other = people.add("Other", List.of(Role.ANALYST), null, null);
        people.change(one, outside("https://id.example", "1"));
        people.change(other, outside("https://elsewhere.example", "1"));

        assertThatThrownBy(() -> people.change(other, outside("https://id.example", "1")))
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        it ->
                                assertThat(it.refusal())
                                        .isInstanceOf(AccountRefusal.ExternalIdTaken.class));
        assertThatThrownBy(() -> people.change(other, outside("id.example", "1")))
                .hasMessageContaining("externalId.issuer");
        assertThatThrownBy(() -> people.change(other, outside("https://id.example", null)))
                .hasMessageContaining("externalId.subject");
    }

    @Test
    void refusesANameThatIsTooLongWhenNamesAreCompared() {
        String oneLetterOfEighteen = "\uFDFA";

        assertThatThrownBy(
                        () ->
                                people.add(
                                        oneLetterOfEighteen.repeat(100),
                                        List.of(Role.ANALYST),
                                        "long enough",
                                        null))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("name");
    }

    private int credentials(UUID person) {
        return Objects.requireNonNull(accounts.find(person)).credentials();
    }

    private static PersonChange outside(String issuer, @Nullable String subject) {
        return new PersonChange(null, null, null, new ExternalId(issuer, subject));
    }

    private static PersonChange roles(Role... roles) {
        return new PersonChange(null, List.of(roles), null, null);
    }

    private FirstAdministrator first(String token) {
        return new FirstAdministrator(accounts, people, tokens, store.audit, transaction, token);
    }
}
