package org.incidenttimeline.api.operators;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.Progress;
import org.incidenttimeline.api.engine.StoreAtRest;
import org.incidenttimeline.api.verify.Part;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Checks a store in one unchanging state of it. */
record Verify(StoreAtRest store, Places places, PrintStream err) {

    List<Part> parts(boolean views) throws SQLException, IOException {
        try (Connection connection = store.read()) {
            DataSource one = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(one);
            Progress progress = StoreAtRest.progress(jdbc);
            List<Part> parts =
                    new ArrayList<>(
                            places.verification(store, connection, err)
                                    .parts(progress.reachedBy(PublicChain.PROCESSOR)));
            if (views) {
                EventLog log = StoreAtRest.log(jdbc);
                parts.add(new ViewsCheck(new JdbcTemplate(one), log, progress).part());
            }
            return parts;
        }
    }
}
