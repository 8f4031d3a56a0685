package org.incidenttimeline.api.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of where people have signed in from lately. */
@Repository
class Places {

    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    Places(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean hasLately(UUID account, String address) {
        return database.sql(
                                """
                                select count(*) from sign_in_place
                                where account = :account and address = :address and last_at > :since
                                """)
                        .param("account", account)
                        .param("address", address)
                        .param("since", now().minus(LATELY))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Joins the transaction of the sign-in; one of two at once may fail, which only asks again. */
    void remember(UUID account, String address) {
        database.sql("delete from sign_in_place where account = :account and last_at <= :since")
                .param("account", account)
                .param("since", now().minus(LATELY))
                .update();
        int known =
                database.sql(
                                """
                                update sign_in_place set last_at = :now
                                where account = :account and address = :address
                                """)
                        .param("now", now())
                        .param("account", account)
                        .param("address", address)
                        .update();
        if (known == 0) {
            database.sql(
                            """
                            insert into sign_in_place (account, address, last_at)
                            values (:account, :address, :now)
                            """)
                    .param("account", account)
                    .param("address", address)
                    .param("now", now())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
