package org.incidenttimeline.api.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of bearer tokens. */
@Repository
class Tokens {

    private final JdbcClient database;
    private final Clock clock;

    Tokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose token this is now; null when there is none, it has expired or its owner is gone. */
    @Nullable Account holder(Secret secret) {
        return holder(secret.hash());
    }

    /** As {@link #holder(Secret)}, by the secret's hash. */
    @Nullable Account holder(String hash) {
        return database.sql(
                        """
                        select a.id, a.kind, a.roles
                        from account_token t join account a on a.id = t.account
                        where t.hash = :hash and a.erased = false
                            and (t.expires_at is null or t.expires_at > :now)
                        """)
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                new Account(
                                        row.getObject("id", UUID.class),
                                        ActorKind.valueOf(row.getString("kind")),
                                        Accounts.roles(row.getString("roles"))))
                .optional()
                .orElse(null);
    }

    UUID add(UUID account, Secret secret, @Nullable Instant expiresAt) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into account_token (id, account, hash, prefix, created_at, expires_at)
                        values (:id, :account, :hash, :prefix, :now, :expires)
                        """)
                .param("id", id)
                .param("account", account)
                .param("hash", secret.hash())
                .param("prefix", secret.prefix())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    List<TokenCard> all() {
        return database.sql(
                        """
                        select t.id, t.account, a.kind, a.name, t.prefix, t.created_at, t.expires_at
                        from account_token t join account a on a.id = t.account
                        order by t.created_at, t.id
                        """)
                .query(Tokens::card)
                .list();
    }

    /** Whose token it was; null when there is none. */
    @Nullable UUID owner(UUID id) {
        return database.sql("select account from account_token where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    boolean remove(UUID id) {
        return database.sql("delete from account_token where id = :id").param("id", id).update()
                > 0;
    }

    /** Removes all that an account has, and says how many those were. */
    int removeAllOf(UUID account) {
        return database.sql("delete from account_token where account = :account")
                .param("account", account)
                .update();
    }

    private static TokenCard card(ResultSet row, int number) throws SQLException {
        OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
        return new TokenCard(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                ActorKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("prefix"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                expires == null ? null : expires.toInstant());
    }
}
