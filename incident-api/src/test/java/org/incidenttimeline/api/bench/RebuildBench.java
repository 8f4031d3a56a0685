package org.incidenttimeline.api.bench;

import java.sql.ResultSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.View;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two largest views made anew, beside reading the same events as bare rows. */
@ExtendWith(Figures.class)
class RebuildBench {

    private static final int INCIDENTS = 200;
    private static final int EVENTS_EACH = 500;
    private static final int ALL = INCIDENTS * EVENTS_EACH;
    private static final int ROUNDS = 3;

    @ParameterizedTest
    @EnumSource(Store.class)
    void foldsTheLogBesideABareScan(Store store) {
        try (Program program = Program.apart(store.fresh())) {
            Filled.with(program, INCIDENTS, EVENTS_EACH);
            JdbcTemplate jdbc = program.get(JdbcTemplate.class);
            TransactionTemplate transaction =
                    new TransactionTemplate(program.get(PlatformTransactionManager.class));
            Rebuild rebuild = new Rebuild(jdbc, transaction, program.get(EventLog.class)::read);
            for (View view : List.of(Views.PUBLIC_TIMELINE, Views.IMPACT)) {
                Times scans = new Times();
                Times rebuilds = new Times();
                for (int round = 0; round < ROUNDS; round++) {
                    scans.of(() -> scan(jdbc, transaction));
                    rebuilds.of(() -> rebuild.run(view, parked -> false));
                }
                Figures.add(
                        "rebuild of %s, 100,000 events, %s".formatted(view.name(), store),
                        "%.0f events a second".formatted(ALL * 1e3 / rebuilds.median()),
                        "bare scan: %.0f".formatted(ALL * 1e3 / scans.median()),
                        scans.median() / rebuilds.median(),
                        "0.3");
            }
        }
    }

    /** Every column of every event, as a stream. */
    private static void scan(JdbcTemplate jdbc, TransactionTemplate transaction) {
        AtomicLong bytes = new AtomicLong();
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(1000);
        transaction.executeWithoutResult(
                status ->
                        streaming.query(
                                "SELECT global_index, time_stamp, event_identifier,"
                                        + " aggregate_identifier, sequence_number, type,"
                                        + " payload_type, payload_revision, payload, meta_data"
                                        + " FROM domain_event_entry ORDER BY global_index",
                                (ResultSet row) -> {
                                    for (int column = 1; column <= 8; column++) {
                                        bytes.addAndGet(row.getString(column).length());
                                    }
                                    bytes.addAndGet(row.getBytes(9).length);
                                    bytes.addAndGet(row.getBytes(10).length);
                                }));
        if (bytes.get() == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }
}
