package org.incidenttimeline.projections.replay;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.projections.replay.PublicChanges.Seen;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.RowWriter;
import org.incidenttimeline.projections.rows.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one processor folds in one transaction. */
final class LiveBatch {

    private final JdbcTemplate jdbc;
    private final String processor;
    private final List<RowWriter> writers;
    private final List<Seen> visible = new ArrayList<>();
    private @Nullable Stamp last;

    LiveBatch(JdbcTemplate jdbc, String processor) {
        this.jdbc = jdbc;
        this.processor = processor;
        this.writers = RowWriter.together(jdbc, new Generations(jdbc).lock(Views.of(processor)));
    }

    /** Folds into all views of the processor, or, should one throw, into none. */
    void apply(Fact fact) {
        List<RowWriter.Folded> folded = writers.stream().map(it -> it.fold(fact)).toList();
        boolean seen = false;
        for (RowWriter.Folded it : folded) {
            seen |= it.keep();
        }
        Stamp stamp = fact.stamp();
        if (seen) {
            visible.add(new Seen(stamp.position(), null, stamp.recordedAt()));
        }
        if (last == null || last.position() < stamp.position()) {
            last = stamp;
        }
    }

    void flush() {
        writers.forEach(RowWriter::flush);
        PublicChanges.write(jdbc, visible);
        visible.clear();
        if (last != null) {
            reach(last.position(), last.recordedAt());
        }
    }

    private void reach(long position, Instant recordedAt) {
        Timestamp at = Timestamp.from(recordedAt);
        int moved =
                jdbc.update(
                        "update view_reached set position = ?, recorded_at = ?"
                                + " where processor = ? and position < ?",
                        position,
                        at,
                        processor,
                        position);
        if (moved == 0
                && jdbc.queryForList(
                                "select processor from view_reached where processor = ?", processor)
                        .isEmpty()) {
            jdbc.update(
                    "insert into view_reached (processor, position, recorded_at) values (?, ?, ?)",
                    processor,
                    position,
                    at);
        }
    }
}
