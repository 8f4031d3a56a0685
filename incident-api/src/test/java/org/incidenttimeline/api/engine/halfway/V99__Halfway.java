package org.incidenttimeline.api.engine.halfway;

import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A migration that has done harm when it tells that it is half done, and never ends. */
public final class V99__Halfway extends BaseJavaMigration {

    public static final String HALFWAY = "halfway";

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("DROP TABLE domain_event_entry");
        }
        System.out.println(HALFWAY);
        new CountDownLatch(1).await();
    }
}
