package org.incidenttimeline.api.engine;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells one store from every other, so that what was made from it is not taken for another's. */
@Component
public class StoreIdentity {

    private static final String NAME = "identity";

    private final JdbcClient jdbc;

    StoreIdentity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A random name, given to the store when it is first asked for and kept with it. */
    public String value() {
        return jdbc.sql("SELECT content FROM store_mark WHERE name = ?")
                .param(NAME)
                .query(String.class)
                .optional()
                .orElseGet(this::given);
    }

    private String given() {
        String identity = UUID.randomUUID().toString();
        try {
            jdbc.sql("INSERT INTO store_mark (name, content) VALUES (?, ?)")
                    .params(NAME, identity)
                    .update();
            return identity;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return value();
        }
    }
}
