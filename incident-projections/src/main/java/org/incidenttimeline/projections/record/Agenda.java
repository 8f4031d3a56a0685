package org.incidenttimeline.projections.record;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.record.AgendaRow.Duty;
import org.incidenttimeline.projections.record.AgendaRow.Open;
import org.incidenttimeline.projections.record.AgendaRow.Scheduled;
import org.incidenttimeline.projections.rows.ReadRows;

/** What is still to be done in all incidents, at one moment. */
public final class Agenda {

    /** What has not been run so long after its time has failed, whether that is recorded or not. */
    private static final Duration LATEST = Duration.ofMinutes(15);

    private final ReadRows rows;

    /** Reads the rows of {@link IncidentRecord} at one moment. */
    public Agenda(ReadRows records) {
        this.rows = records;
    }

    /**
     * A statement that becomes public at a set time.
     *
     * @param by the pseudonymous id of the person who scheduled it
     */
    public record Publication(IncidentId incident, StatementId statement, Instant at, String by) {}

    /** The scheduled publications whose time has come at this instant, the earliest first. */
    public List<Publication> due(Instant now) {
        return rows.across(Scheduled.class, "", StoredJson.format(now) + "~").stream()
                .map(it -> publication(it.row()))
                .toList();
    }

    private static Publication publication(Scheduled it) {
        return new Publication(it.incident(), it.statement(), it.at(), it.by());
    }

    /**
     * How much waits for somebody.
     *
     * @param nextUpdatesOverdue incidents whose promised next update has passed its time
     * @param scheduleFailures statements whose scheduled publication failed, not decided on since
     * @param reviewsOpen urgent publications that nobody has reviewed
     * @param commitmentsDue commitments that must be kept
     */
    public record Outstanding(
            long nextUpdatesOverdue,
            long scheduleFailures,
            long reviewsOpen,
            long commitmentsDue) {}

    /** How much waits for somebody at this instant. */
    public Outstanding outstanding(Instant now) {
        Map<Duty, Long> open = new EnumMap<>(Duty.class);
        rows.across(Open.class, "", StoredJson.format(now))
                .forEach(it -> open.merge(it.row().duty(), 1L, Long::sum));
        long stuck = due(now.minus(LATEST)).size();
        return new Outstanding(
                open.getOrDefault(Duty.NEXT_UPDATE, 0L),
                open.getOrDefault(Duty.FAILED_SCHEDULE, 0L) + stuck,
                open.getOrDefault(Duty.REVIEW, 0L),
                open.getOrDefault(Duty.COMMITMENT, 0L));
    }
}
