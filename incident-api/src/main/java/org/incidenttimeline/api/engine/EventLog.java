package org.incidenttimeline.api.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.incidenttimeline.core.incident.event.IncidentDeclared;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.rows.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the stored log, always from the writer's database. An aggregate is read up to its first
 * event that cannot be read and no further, just as the live views park it there.
 */
@Component
public class EventLog {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final StoredFacts stored;

    EventLog(JdbcClient jdbc, StoredFacts stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    /** The greatest position, 0 when the log is empty. */
    public long head() {
        return jdbc.sql("SELECT position FROM log_head WHERE id = 1").query(Long.class).single();
    }

    /** The greatest position recorded at or before this instant, 0 when there is none. */
    public long positionAt(Instant recorded) {
        return jdbc.sql(
                        "SELECT global_index FROM domain_event_entry WHERE time_stamp <= ?"
                                + " ORDER BY time_stamp DESC, global_index DESC"
                                + " FETCH FIRST 1 ROWS ONLY")
                .param(StoredJson.format(recorded))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** When this position was recorded, null when the log has no such position. */
    public @Nullable Instant recordedAt(long position) {
        return jdbc.sql("SELECT time_stamp FROM domain_event_entry WHERE global_index = ?")
                .param(position)
                .query((row, number) -> Instant.parse(row.getString(1)))
                .optional()
                .orElse(null);
    }

    /** The declaration of an incident; throws {@link UnreadableRecord} when it cannot be read. */
    IncidentDeclared declarationOf(IncidentId incident) {
        StoredFacts.Row first = stored.firstOf(incident.toString());
        if (first != null
                && stored.factOrNull(first)
                        instanceof Fact.OfIncident(var _, IncidentDeclared declared)) {
            return declared;
        }
        throw new UnreadableRecord("The declaration of " + incident + " cannot be read");
    }

    /** The number of events of this aggregate, 0 when there is none. */
    public long versionOf(String aggregate) {
        return stored.lastOf(aggregate).sequence() + 1;
    }

    /** Where the last event of this aggregate is; sequence -1 and position 0 when there is none. */
    StoredFacts.Last lastOf(String aggregate) {
        return stored.lastOf(aggregate);
    }

    /** The position of the first event of this aggregate, 0 when there is none. */
    public long firstPositionOf(String aggregate) {
        StoredFacts.Row first = stored.firstOf(aggregate);
        return first == null ? 0 : first.position();
    }

    /** Reads all facts after one position up to and including another, in order. */
    public void read(long after, long upTo, Consumer<Fact> reader) {
        Set<String> unreadable = new HashSet<>();
        long from = after;
        while (from < upTo) {
            List<StoredFacts.Row> batch = stored.between(from, upTo, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            for (StoredFacts.Row row : batch) {
                Fact fact = unreadable.contains(row.aggregate()) ? null : stored.factOrNull(row);
                if (fact == null) {
                    unreadable.add(row.aggregate());
                } else {
                    reader.accept(fact);
                }
            }
            from = batch.getLast().position();
        }
    }

    /** Reads the facts of one aggregate up to and including a position, in order. */
    public void readAggregate(String aggregate, long upTo, Consumer<Fact> reader) {
        long from = 0;
        while (true) {
            List<StoredFacts.Row> batch = stored.ofAggregate(aggregate, from, upTo, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            for (StoredFacts.Row row : batch) {
                Fact fact = stored.factOrNull(row);
                if (fact == null) {
                    return;
                }
                reader.accept(fact);
            }
            from = batch.getLast().position();
        }
    }

    /** The stored events of one aggregate after a position, in order, at most this many. */
    public List<StoredFact> page(String aggregate, long after, int limit) {
        return stored.ofAggregate(aggregate, after, Long.MAX_VALUE, limit).stream()
                .map(StoredFacts.Row::asStored)
                .toList();
    }
}
