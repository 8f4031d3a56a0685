package org.incidenttimeline.projections.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.incident.event.IncidentDeclared;
import org.incidenttimeline.projections.catalogue.ChannelCatalogue;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.MapRows;
import org.incidenttimeline.projections.rows.SqlRows;
import org.incidenttimeline.projections.rows.View;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The moments at which the views can be read. */
public final class Moments {

    private final JdbcTemplate jdbc;

    public Moments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The present of a processor's views: the greatest position it has folded. */
    public Moment present(String processor) {
        List<Moment> reached =
                jdbc.query(
                        "select position, recorded_at from view_reached where processor = ?",
                        (row, number) -> at(row.getLong(1), row.getTimestamp(2).toInstant()),
                        processor);
        return reached.isEmpty() ? at(0, null) : reached.getFirst();
    }

    /** The views as of a position, which they must have reached; and when that was recorded. */
    public Moment at(long position, @Nullable Instant recordedAt) {
        return new Moment(position, recordedAt, view -> new SqlRows(jdbc, view, position));
    }

    /**
     * As of a position, leaving out what is said to have occurred later than an instant, but never
     * the declaration: a fold of this incident's own facts. Other incidents are not part of it.
     */
    public Moment effective(Moment of, Instant effective, Facts own) {
        Map<View, MapRows> folded = new HashMap<>();
        Views.all().stream()
                .filter(view -> !(view instanceof ChannelCatalogue))
                .forEach(view -> folded.put(view, new MapRows()));
        own.read(
                0,
                of.position(),
                fact -> {
                    if (isEffective(fact, effective)) {
                        folded.forEach((view, rows) -> rows.apply(view, fact));
                    }
                });
        return new Moment(
                of.position(),
                of.recordedAt(),
                view -> {
                    MapRows rows = folded.get(view);
                    return rows == null ? of.rows().apply(view) : rows;
                });
    }

    private static boolean isEffective(Fact fact, Instant effective) {
        return switch (fact) {
            case Fact.OfChannel it -> true;
            case Fact.OfIncident(var stamp, var event) ->
                    event instanceof IncidentDeclared || !event.occurredAt().isAfter(effective);
        };
    }
}
