package org.incidenttimeline.projections.record;

import static org.incidenttimeline.projections.record.AgendaRow.Duty.COMMITMENT;
import static org.incidenttimeline.projections.record.AgendaRow.Duty.FAILED_SCHEDULE;
import static org.incidenttimeline.projections.record.AgendaRow.Duty.NEXT_UPDATE;
import static org.incidenttimeline.projections.record.AgendaRow.Duty.REVIEW;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.record.AgendaRow.Duty;
import org.incidenttimeline.projections.record.AgendaRow.Open;
import org.incidenttimeline.projections.record.AgendaRow.Resting;
import org.incidenttimeline.projections.record.AgendaRow.Scheduled;
import org.incidenttimeline.projections.rows.Rows;

/** What each event of an incident leaves to be done, and what it settles. */
final class Duties {

    private Duties() {}

    static void apply(IncidentEvent event, Rows rows) {
        switch (event) {
            case StatementScheduled it -> {
                settle(FAILED_SCHEDULE, it.statement(), rows);
                rows.put(
                        new Scheduled(
                                it.incident(), it.statement(), it.at(), it.by(), it.occurredAt()));
            }
            case ScheduleFailed it -> {
                unschedule(it.statement(), rows);
                open(FAILED_SCHEDULE, it.statement(), it.at(), rows);
            }
            case ScheduleCancelled it -> unschedule(it.statement(), rows);
            case StatementRevised it -> unschedule(it.statement(), rows);
            case StatementRejected it -> unschedule(it.statement(), rows);
            case StatementDiscarded it -> unschedule(it.statement(), rows);
            case StatementPublished it -> unschedule(it.statement(), rows);
            case NextUpdatePromised it -> open(NEXT_UPDATE, it.statement(), it.dueAt(), rows);
            case NextUpdateEnded it -> settle(NEXT_UPDATE, it.statement(), rows);
            case ReviewDemanded it -> open(REVIEW, it.statement(), it.occurredAt(), rows);
            case UrgentPublicationReviewed it -> settle(REVIEW, it.statement(), rows);
            case CommitmentFellDue it -> open(COMMITMENT, it.commitment(), it.occurredAt(), rows);
            case CommitmentKept it -> settle(COMMITMENT, it.commitment(), rows);
            case IncidentResolved it -> rest(it, rows);
            case IncidentReopened it -> resume(rows);
            case IncidentDeclared _, SeverityChanged _, PhaseChanged _ -> {}
            case EntryStruck _, CommentaryRecorded _, PartyEngaged _, ImpactAssessed _ -> {}
            case ChannelPaused _, ChannelDegraded _, ChannelUnavailable _ -> {}
            case ChannelRestored _, ChannelConfirmedOperating _ -> {}
            case FindingRecorded _, FindingRevised _ -> {}
            case StatementDrafted _, StatementSubmitted _, StatementApproved _ -> {}
            case StatementCorrected _, StatementWithdrawn _ -> {}
            case ClaimMade _, ClaimDoubted _, ClaimContradicted _, ClaimConfirmed _ -> {}
            case ClaimEnded _, CommitmentMade _, GuidanceIssued _, GuidanceRetired _ -> {}
            case ClockStarted _, RegulatorNotified _, ClockClosed _ -> {}
        }
    }

    /** Whatever was decided about the statement since, its time is no longer set. */
    private static void unschedule(StatementId statement, Rows rows) {
        rows.remove(Scheduled.class, statement.toString());
        settle(FAILED_SCHEDULE, statement, rows);
    }

    /** What was accepted as due waits for nobody while the incident is over. */
    private static void rest(IncidentResolved it, Rows rows) {
        List<Open> resting =
                it.acceptedDue().stream()
                        .map(due -> rows.find(Open.class, Open.key(COMMITMENT, due)))
                        .flatMap(Stream::ofNullable)
                        .toList();
        resting.forEach(due -> rows.remove(Open.class, due.key()));
        rows.put(new Resting(resting));
    }

    private static void resume(Rows rows) {
        Resting resting = rows.find(Resting.class, Resting.KEY);
        if (resting != null) {
            resting.duties().forEach(rows::put);
            rows.remove(Resting.class, Resting.KEY);
        }
    }

    private static void open(Duty duty, Object id, Instant since, Rows rows) {
        rows.put(new Open(duty, id.toString(), since));
    }

    private static void settle(Duty duty, Object id, Rows rows) {
        rows.remove(Open.class, Open.key(duty, id));
        Resting resting = rows.find(Resting.class, Resting.KEY);
        if (resting != null) {
            rows.put(resting.without(Open.key(duty, id)));
        }
    }
}
