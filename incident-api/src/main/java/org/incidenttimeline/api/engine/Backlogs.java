package org.incidenttimeline.api.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.incidenttimeline.projections.replay.LiveViews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far behind the log every processor is, wherever it runs, for figures. */
@Component
public class Backlogs {

    /** Every processor there is. */
    public static final List<String> PROCESSORS =
            List.of(LiveViews.PUBLIC_VIEWS, LiveViews.INTERNAL_VIEWS, PublicChain.PROCESSOR);

    private final JdbcClient jdbc;
    private final Progress progress;
    private final ParkedSequences parked;
    private final Clock clock;

    Backlogs(JdbcClient jdbc, Progress progress, ParkedSequences parked, Clock clock) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.parked = parked;
        this.clock = clock;
    }

    /**
     * What one processor has not handled yet.
     *
     * @param oldest how long ago the first of these events was recorded; nothing when there is none
     * @param parked sequences that wait for an operator
     */
    public record Backlog(long events, Duration oldest, long parked) {}

    /**
     * Where the log ends, and what each processor has to do yet.
     *
     * @param skew by how much the clock of this machine is ahead of the database's
     */
    public record Backlogged(long position, Duration skew, Map<String, Backlog> byProcessor) {}

    /** How things are now. */
    public Backlogged now() {
        // The head first, so that nothing seems undone that was recorded and done meanwhile.
        Head head =
                jdbc.sql("SELECT position, CURRENT_TIMESTAMP FROM log_head WHERE id = 1")
                        .query(
                                (row, number) ->
                                        new Head(
                                                row.getLong(1),
                                                Duration.between(
                                                        row.getTimestamp(2).toInstant(),
                                                        Instant.now())))
                        .single();
        Map<String, Long> waiting = parked.many();
        Map<String, Backlog> all = new LinkedHashMap<>();
        for (String name : PROCESSORS) {
            long reached = progress.reachedBy(name);
            long behind = Math.max(0, head.position() - reached);
            all.put(
                    name,
                    new Backlog(
                            behind,
                            behind == 0 ? Duration.ZERO : age(reached + 1),
                            waiting.getOrDefault(name, 0L)));
        }
        return new Backlogged(head.position(), head.skew(), all);
    }

    private record Head(long position, Duration skew) {}

    private Duration age(long position) {
        return jdbc.sql("SELECT time_stamp FROM domain_event_entry WHERE global_index = ?")
                .param(position)
                .query(String.class)
                .optional()
                .map(it -> Duration.between(Instant.parse(it), clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
