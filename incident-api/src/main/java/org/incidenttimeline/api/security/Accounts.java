package org.incidenttimeline.api.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of people and service accounts. */
@Repository
class Accounts {

    private static final String COLUMNS =
            "select id, kind, name, roles, password, password_number, erased, external_issuer,"
                    + " external_subject from account ";

    /** As long as the column of names as they are compared. */
    private static final int LONGEST_KEY = 160;

    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isEmpty() {
        return database.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    @Nullable StoredAccount find(UUID id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Accounts::read)
                .optional()
                .orElse(null);
    }

    /** The person who signs in by this name, or the service account of this name. */
    @Nullable StoredAccount named(ActorKind kind, String name) {
        return keyed(key(kind, name));
    }

    /** Whoever has this name, as names are compared. */
    @Nullable StoredAccount keyed(String key) {
        return database.sql(COLUMNS + "where name_key = :key")
                .param("key", key)
                .query(Accounts::read)
                .optional()
                .orElse(null);
    }

    /** Whom a provider means by this subject. */
    @Nullable StoredAccount external(String issuer, String subject) {
        return database.sql(
                        COLUMNS + "where external_issuer = :issuer and external_subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Accounts::read)
                .optional()
                .orElse(null);
    }

    List<StoredAccount> all() {
        return database.sql(COLUMNS + "where erased = false order by name, id")
                .query(Accounts::read)
                .list();
    }

    /**
     * Holds every account until the transaction ends and gives the people among them who are
     * administrators: so two cannot take each other's role away at once.
     */
    List<UUID> lockAdministrators() {
        return database
                .sql(COLUMNS + "where erased = false order by id for update")
                .query(Accounts::read)
                .list()
                .stream()
                .filter(it -> it.kind() == ActorKind.PERSON && it.roles().contains(Role.ADMIN))
                .map(StoredAccount::id)
                .toList();
    }

    void add(StoredAccount account) {
        write(
                """
                insert into account (id, kind, name, name_key, roles, password, password_number,
                    erased, created_at, external_issuer, external_subject)
                values (:id, :kind, :name, :key, :roles, :password, :number, :erased, :now,
                    :issuer, :subject)
                """,
                account);
    }

    void replace(StoredAccount account) {
        write(
                """
                update account set name = :name, name_key = :key, roles = :roles,
                    password = :password, password_number = :number, erased = :erased,
                    external_issuer = :issuer, external_subject = :subject
                where id = :id
                """,
                account);
    }

    /** Keeps the same password in a newer form, unless it was changed meanwhile. */
    void reencode(UUID id, String before, String after) {
        database.sql("update account set password = :after where id = :id and password = :before")
                .param("after", after)
                .param("id", id)
                .param("before", before)
                .update();
    }

    private void write(String sql, StoredAccount account) {
        database.sql(sql)
                .param("id", account.id())
                .param("kind", account.kind().name())
                .param("name", account.name())
                .param("key", uniqueKey(account))
                .param("roles", words(account.roles()))
                .param("password", account.password())
                .param("number", account.credentials())
                .param("erased", account.erased())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("issuer", account.external().issuer())
                .param("subject", account.external().subject())
                .update();
    }

    /** The name as it is compared, of those whose name must be theirs alone. */
    static @Nullable String uniqueKey(StoredAccount account) {
        String name = account.name();
        boolean unique = account.kind() == ActorKind.SERVICE || account.password() != null;
        if (name == null || !unique) {
            return null;
        }
        String key = key(account.kind(), name);
        if (key.length() > LONGEST_KEY) {
            // One letter can stand for many when names are compared.
            throw new InvalidValue("name", "is too long");
        }
        return key;
    }

    /** People and services have names of their own kind; case and compatible forms do not count. */
    static String key(ActorKind kind, String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        return kind + ":" + folded.toLowerCase(Locale.ROOT);
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    static Set<Role> roles(String words) {
        return words.isEmpty()
                ? Set.of()
                : Arrays.stream(words.split(",", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static StoredAccount read(ResultSet row, int number) throws SQLException {
        return new StoredAccount(
                row.getObject("id", UUID.class),
                ActorKind.valueOf(row.getString("kind")),
                row.getString("name"),
                roles(row.getString("roles")),
                row.getString("password"),
                row.getInt("password_number"),
                row.getBoolean("erased"),
                new ExternalId(
                        row.getString("external_issuer"), row.getString("external_subject")));
    }
}
