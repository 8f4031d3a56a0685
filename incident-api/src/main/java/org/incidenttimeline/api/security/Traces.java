package org.incidenttimeline.api.security;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tables beside those of accounts and tokens hold of a person, to be erased with the name. */
@Repository
class Traces {

    /** No body has this hash, so a repeated request is refused, never done anew. */
    private static final String ERASED = "erased";

    private final JdbcClient database;

    Traces(JdbcClient database) {
        this.database = database;
    }

    /** Erases them; joins the transaction of the erasure. */
    void erase(UUID account) {
        database.sql("delete from sign_in_place where account = :account")
                .param("account", account)
                .update();
        // The hash of a body that held the name could confirm a guess at it.
        database.sql(
                        """
                        update kept_answer set body_hash = :erased
                        where path in ('/api/v1/people', '/api/v1/tokens') and body like :id
                        """)
                .param("erased", ERASED)
                .param("id", "%" + account + "%")
                .update();
    }
}
